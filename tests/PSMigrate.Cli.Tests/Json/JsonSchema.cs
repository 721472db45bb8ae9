using System.Text.Json;
using System.Text.RegularExpressions;

namespace PSMigrate.Cli.Tests.Json;

/// <summary>
/// Compares documents with the schemas in tests/cases/json, which are JSON Schema as far as it is read here; a word that is not is an
/// error, so that no schema says more than what is compared.
/// </summary>
internal sealed class JsonSchema
{
    private const string Suffix = ".schema.json";

    private readonly string _file;
    private readonly JsonElement _root;

    private JsonSchema(string file)
    {
        _file = file;
        _root = JsonDocument.Parse(File.ReadAllText(Path.Join(Folder, file))).RootElement;
    }

    public static string Folder { get; } = Path.Join(FindRoot(), "tests", "cases", "json");

    public static string DocumentationPath { get; } = Path.Join(FindRoot(), "docs", "json.md");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)[..^Suffix.Length]).Order(StringComparer.Ordinal);

    public static JsonSchema Of(string name) => new(name + Suffix);

    /// <summary>What is wrong with the document, by path; nothing where it is as the schema says.</summary>
    public IReadOnlyList<string> Differences(JsonElement document) => [.. Compare(_root, document, "$")];

    private IEnumerable<string> Compare(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(rule => Compare(schema, rule, value, path));

    private IEnumerable<string> Compare(JsonElement schema, JsonProperty rule, JsonElement value, string path) => rule.Name switch
    {
        "$schema" or "description" or "$defs" => [],
        "$ref" => Refer(rule.Value.GetString()!, value, path),
        "anyOf" => AnyOf(rule.Value, value, path),
        "type" => Types(rule.Value).Contains(TypeOf(value)) || (TypeOf(value) == "integer" && Types(rule.Value).Contains("number"))
            ? []
            : [$"{path}: {TypeOf(value)} instead of {string.Join(" or ", Types(rule.Value))}"],
        "enum" => rule.Value.EnumerateArray().Any(one => one.ToString() == value.ToString()) ? [] : [$"{path}: '{value}' is none of {rule.Value}"],
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!) ? [] : [$"{path}: '{value}' is not {rule.Value}"],
        "items" => value.ValueKind != JsonValueKind.Array
            ? []
            : value.EnumerateArray().SelectMany((item, i) => Compare(rule.Value, item, $"{path}[{i}]")),
        "required" => value.ValueKind != JsonValueKind.Object
            ? []
            : rule.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: no {name}"),
        "properties" => value.ValueKind != JsonValueKind.Object
            ? []
            : value.EnumerateObject().Where(property => rule.Value.TryGetProperty(property.Name, out _))
                .SelectMany(property => Compare(rule.Value.GetProperty(property.Name), property.Value, $"{path}.{property.Name}")),
        "additionalProperties" when rule.Value.ValueKind == JsonValueKind.False => value.ValueKind != JsonValueKind.Object
            ? []
            : value.EnumerateObject().Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _))
                .Select(property => $"{path}: unknown {property.Name}"),
        "additionalProperties" when rule.Value.ValueKind == JsonValueKind.Object => value.ValueKind != JsonValueKind.Object
            ? []
            : value.EnumerateObject().SelectMany(property => Compare(rule.Value, property.Value, $"{path}.{property.Name}")),
        _ => throw new NotSupportedException($"{_file} says {rule.Name}, which is not read here."),
    };

    // types.schema.json#/$defs/run; within the file the part before # is empty only in types.schema.json itself.
    private IEnumerable<string> Refer(string reference, JsonElement value, string path)
    {
        string[] parts = reference.Split('#');
        JsonSchema schema = parts[0] == _file || parts[0].Length == 0 ? this : new JsonSchema(parts[0]);
        JsonElement target = parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(schema._root, (element, name) => element.GetProperty(name));
        return schema.Compare(target, value, path);
    }

    private IEnumerable<string> AnyOf(JsonElement schemas, JsonElement value, string path)
    {
        string[][] differences = [.. schemas.EnumerateArray().Select(schema => Compare(schema, value, path).ToArray())];
        return differences.Any(one => one.Length == 0) ? [] : differences.MinBy(one => one.Length)!;
    }

    private static string[] Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [.. type.EnumerateArray().Select(one => one.GetString()!)];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => value.TryGetInt64(out _) ? "integer" : "number",
    };

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "PSMigrate.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests are not in their repository.");
    }
}
