using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Reads what names a schema; see <see cref="CompareRequest"/>.</summary>
internal sealed class SourceGrammar(MigrationProject project, MigrationOptions options, DatabaseDoor door, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private const string Forms = "Write database, revisions, revisions:TARGET, schema, snapshot, command:LINE, a database's URL, or the path of a .sql file, a folder, or a .json snapshot.";

    /// <exception cref="TargetInvalidException">It names no schema.</exception>
    public ISchemaSource Parse(string text)
    {
        string source = text.Trim();
        if (source == "database")
        {
            return new DatabaseSource(stop => door.OpenAsync(project, identity, readOnly: true, stop));
        }

        if (source.Contains("://", StringComparison.Ordinal))
        {
            MigrationOptions other = options with
            {
                ConnectionString = source,
                ConnectionSource = "its URL",
                UserName = null,
                Password = null,
                TokenProvider = null,
                Sandbox = false,
            };
            return new DatabaseSource(stop => new DatabaseDoor(other, progress).OpenAsync(project, identity, readOnly: true, stop));
        }

        string path = Path.GetFullPath(source, project.WorkingDirectory);
        return source.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? new SnapshotFileSource(path) : throw Unknown(source);
    }

    // It may be a URL that lacks its beginning, with a password in it.
    private static TargetInvalidException Unknown(string source) => new(source.Contains('@') ? "That names no schema." : $"'{source}' names no schema.", Forms);
}
