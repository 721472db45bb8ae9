using System.Text.Json;
using System.Text.Json.Serialization;

namespace PSMigrate.Cli.Output.Json;

/// <summary>Writes an enum as <c>branch_point</c>.</summary>
internal sealed class SnakeCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower)
    where TEnum : struct, Enum;
