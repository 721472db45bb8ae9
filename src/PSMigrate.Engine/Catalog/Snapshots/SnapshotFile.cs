using System.Text.Encodings.Web;
using System.Text.Json;

namespace PSMigrate.Engine.Catalog.Snapshots;

/// <summary>
/// A snapshot as JSON: a document with a format number, a hash of the whole, and each object as the row it was read as, with what it depends
/// on. The order is fixed, so that two snapshots of one schema are the same text.
/// </summary>
internal static class SnapshotFile
{
    public const int Format = 1;

    // Names that are no columns of a query.
    private const string Kind = "kind";
    private const string DependsOn = "depends_on";

    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SchemaSnapshot schema)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("server_version", schema.ServerVersion);
            json.WriteString("hash", schema.Hash);
            json.WriteStartObject("not_compared");
            foreach ((string kind, long count) in schema.NotCompared.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteNumber(kind, count);
            }

            json.WriteEndObject();
            json.WriteStartArray("objects");
            foreach (SchemaObject item in schema.Objects)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <param name="text">What <see cref="Write(SchemaSnapshot)"/> wrote.</param>
    /// <param name="name">What it is called in an error.</param>
    /// <exception cref="ConfigurationInvalidException">It is no snapshot, or one of a newer format.</exception>
    public static SchemaSnapshot Read(string text, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetInt32() > Format)
            {
                throw new ConfigurationInvalidException($"{name} was written by a newer PSMigrate.", "Update PSMigrate on this machine.");
            }

            return new SchemaSnapshot(
                root.GetProperty("server_version").GetString() is { } version && char.IsAsciiDigit(version.FirstOrDefault()) ? version : throw new FormatException("it names no version of a server."),
                root.GetProperty("objects").EnumerateArray().Select(ReadObject),
                root.GetProperty("not_compared").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt64(), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or InvalidCastException)
        {
            throw new ConfigurationInvalidException($"{name} is no snapshot of a schema: {e.Message}", "Write one with Export-DbSchema -Path schema.json (psmigrate schema -o schema.json).");
        }
    }

    private static void Write(Utf8JsonWriter json, SchemaObject item)
    {
        json.WriteStartObject();
        json.WriteString(Kind, item.Id.Kind);
        foreach (string column in item.Row.Columns.Names)
        {
            switch (item.Row[column])
            {
                case string text:
                    json.WriteString(column, text);
                    break;
                case bool flag:
                    json.WriteBoolean(column, flag);
                    break;
                case long number:
                    json.WriteNumber(column, number);
                    break;
                case IReadOnlyList<string> texts:
                    Write(json, column, texts);
                    break;
            }
        }

        if (item.DependsOn.Count > 0)
        {
            json.WriteStartArray(DependsOn);
            foreach (ObjectId need in item.DependsOn)
            {
                json.WriteStartArray();
                foreach (string part in (string[])[need.Kind, need.Schema, need.Name, need.Table])
                {
                    json.WriteStringValue(part);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static SchemaObject ReadObject(JsonElement element)
    {
        string name = element.GetProperty(Kind).GetString()!;
        ObjectKind kind = ObjectKinds.Find(name) ?? throw new FormatException($"there is no kind '{name}'.");
        JsonProperty[] properties = [.. element.EnumerateObject().Where(property => property.Name is not (Kind or DependsOn))];
        SchemaObject item = kind.Read(new CatalogRow(
            new CatalogColumns([.. properties.Select(property => property.Name)]), [.. properties.Select(property => Value(property.Value))]));
        item.DependsOn = element.TryGetProperty(DependsOn, out JsonElement needs) ? [.. needs.EnumerateArray().Select(ReadId)] : [];
        return item;
    }

    private static ObjectId ReadId(JsonElement parts) => new(parts[0].GetString()!, parts[1].GetString()!, parts[2].GetString()!, parts[3].GetString()!);

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.Array => value.EnumerateArray().Select(item => item.GetString()!).ToArray(),
        _ => throw new FormatException($"there is a value of the kind {value.ValueKind}."),
    };
}
