using System.Text.Json;
using PSMigrate.Cli.Commands;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Tests.Json;

/// <summary>The schemas themselves: there is one for each command, it is documented, and it lets nothing else through.</summary>
public sealed class JsonSchemaTests
{
    private static readonly string[] s_shared = ["error", "types"];

    private static IEnumerable<string> Commands =>
        ToolCommand.Create(new GlobalOptions(), new Terminal { Out = TextWriter.Null, Error = TextWriter.Null }).Subcommands.Select(command => command.Name);

    [Fact]
    public void Every_command_has_a_schema_and_no_schema_is_without_one() =>
        Assert.Equal(Commands.Concat(s_shared).Order(StringComparer.Ordinal), JsonSchema.Names);

    [Fact]
    public void Every_command_has_a_section_in_the_documentation()
    {
        string[] sections = [.. File.ReadLines(JsonSchema.DocumentationPath).Where(line => line.StartsWith("### ", StringComparison.Ordinal))
            .SelectMany(line => line[4..].Split(", "))];
        Assert.Equal(Commands.Append("error").Order(StringComparer.Ordinal), sections.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Objects_are_closed_and_their_fields_there() => Assert.All(JsonSchema.Names, name =>
        AssertClosed(JsonDocument.Parse(File.ReadAllText(Path.Join(JsonSchema.Folder, $"{name}.schema.json"))).RootElement));

    [Theory]
    [InlineData("""{"id":"i","connection_string":"c","server_version":"15","directory":"d","process_id":1}""", "")]
    [InlineData("""{"id":"i","connection_string":null,"directory":"d","process_id":"1","extra":1}""", "$.connection_string: null instead of string; $.process_id: string instead of integer; $: no server_version; $: unknown extra")]
    [InlineData("[]", "$: array instead of object")]
    public void A_difference_is_found(string document, string differences) =>
        Assert.Equal(differences, string.Join("; ", JsonSchema.Of("sandbox").Differences(JsonDocument.Parse(document).RootElement).Order(StringComparer.Ordinal)));

    private static void AssertClosed(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Object)
        {
            if (schema.TryGetProperty("properties", out _) && schema.TryGetProperty("type", out _))
            {
                Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
                Assert.NotEqual(0, schema.GetProperty("required").GetArrayLength());
            }

            Assert.All(schema.EnumerateObject(), property => AssertClosed(property.Value));
        }
        else if (schema.ValueKind == JsonValueKind.Array)
        {
            Assert.All(schema.EnumerateArray(), AssertClosed);
        }
    }
}
