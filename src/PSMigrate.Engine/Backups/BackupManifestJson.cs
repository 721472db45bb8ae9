using System.Text.Json.Serialization;

namespace PSMigrate.Engine.Backups;

/// <summary>The manifest's serializer, made at build time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupManifestJson : JsonSerializerContext;
