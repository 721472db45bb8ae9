using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PSMigrate.Cli.Output.Json;

/// <summary>Documents as text.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions s_document = Options(isIndented: true);
    private static readonly JsonSerializerOptions s_line = Options(isIndented: false);

    public static string Document<T>(T document) => JsonSerializer.Serialize(document, (JsonTypeInfo<T>)s_document.GetTypeInfo(typeof(T)));

    public static string Line<T>(T document) => JsonSerializer.Serialize(document, (JsonTypeInfo<T>)s_line.GetTypeInfo(typeof(T)));

    private static JsonSerializerOptions Options(bool isIndented) => new(CliJsonContext.Default.Options)
    {
        TypeInfoResolver = CliJsonContext.Default.WithAddedModifier(NameUnits),
        WriteIndented = isIndented,

        // Nobody puts this into a web page, and people read it: quotes and umlauts stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A duration says its unit in its name: <c>duration_ms</c>.</summary>
    private static void NameUnits(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(TimeSpan))
            {
                property.Name += "_ms";
            }
        }
    }
}
