using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Snapshots;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A snapshot in a file.</summary>
internal sealed class SnapshotFileSource(string path, ScratchPool scratch) : ISchemaSource
{
    public bool NeedsScratch => false;

    public Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken)
    {
        SchemaSnapshot schema = SnapshotFile.Read(ScriptFile.ReadText(path), path);
        scratch.Major ??= ServerMajor.Of(schema.ServerVersion);
        return Task.FromResult(new SourcedSchema($"snapshot {path}", schema));
    }
}
