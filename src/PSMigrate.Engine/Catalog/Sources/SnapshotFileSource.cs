using PSMigrate.Engine.Catalog.Snapshots;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A snapshot in a file.</summary>
internal sealed class SnapshotFileSource(string path) : ISchemaSource
{
    public Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new SourcedSchema($"snapshot {path}", SnapshotFile.Read(ScriptFile.ReadText(path), path)));
}
