using System.Text.Json.Serialization;

namespace PSMigrate.Engine.Plans;

/// <summary>The plan file's serializer, made at build time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PlanFile))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
