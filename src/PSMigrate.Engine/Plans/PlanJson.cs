using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PSMigrate.Engine.Plans;

/// <summary>A plan file's JSON, in the shape that the tool prints: snake_case, times in UTC, durations as numbers that end in <c>_ms</c>.</summary>
internal static class PlanJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,

        // People read it, and no web page holds it as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { Words<MigrationDirection>(), Words<ImpactWork>(), Words<CountAccuracy>(), new Milliseconds(), new UtcTime() },
        TypeInfoResolver = PlanJsonContext.Default.WithAddedModifier(NameUnits).WithAddedModifier(LeaveOut),
    };

    public static JsonTypeInfo<PlanFile> PlanFile { get; } = (JsonTypeInfo<PlanFile>)Options.GetTypeInfo(typeof(PlanFile));

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.SnakeCaseLower);

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

    // A file does not know where it is, and a step's statements are in its segments already.
    private static void LeaveOut(JsonTypeInfo type)
    {
        string? name = type.Type == typeof(PlanFile) ? "path" : type.Type == typeof(PlanStep) ? "statements" : null;
        if (type.Properties.FirstOrDefault(property => property.Name == name) is { } property)
        {
            property.ShouldSerialize = (_, _) => false;
        }
    }

    private sealed class Milliseconds : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeSpan.FromMilliseconds(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value.TotalMilliseconds, 3));
    }

    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }
}
