using System.Text.Json.Serialization;

namespace PSMigrate.Engine.Execution.Resume;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatementContext))]
internal sealed partial class StatementContextJson : JsonSerializerContext;
