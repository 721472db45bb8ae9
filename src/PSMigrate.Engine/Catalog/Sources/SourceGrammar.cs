using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Reads what names a schema; see <see cref="CompareRequest"/>.</summary>
internal sealed class SourceGrammar(MigrationProject project, ProjectDatabase database, ScratchPool scratch, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private const string Forms =
        "Write database, revisions, revisions:TARGET, schema, snapshot, command:LINE, a database's URL, or the path of a .sql file, a folder of them, or a .json snapshot.";

    private const string Revisions = "revisions:";
    private const string Command = "command:";

    /// <exception cref="TargetInvalidException">It names no schema.</exception>
    public ISchemaSource Parse(string text)
    {
        string source = text.Trim();
        return source switch
        {
            "database" => new DatabaseSource(database),
            "revisions" => OfRevisions(null),
            "schema" => OfConfiguration(),
            "snapshot" => new LedgerSnapshotSource(database, progress),
            _ when source.StartsWith(Revisions, StringComparison.Ordinal) => OfRevisions(source[Revisions.Length..].Trim()),
            _ when source.StartsWith(Command, StringComparison.Ordinal) => OfCommand(source[Command.Length..].Trim()),
            _ when source.Contains("://", StringComparison.Ordinal) => OfConnection(source),
            _ => OfPath(source),
        };
    }

    private RevisionsSource OfRevisions(string? target)
    {
        RevisionsSource source = new(target, project, database, new RevisionBuilder(project, scratch, identity, progress));
        database.HasRowsWanted |= source.AsksDatabase;
        return source;
    }

    private SqlSource OfConfiguration() => project.Configuration.Schema switch
    {
        { Command: { } line } => OfCommand(line),
        { Path: { } path } => OfSql(Exists(path) ? path : throw new ConfigurationInvalidException(
            $"There is no file or folder {path}, which 'schema' names.", "Correct the path; it is relative to psmigrate.yaml.", File())),
        _ => throw new ConfigurationInvalidException(
            "The configuration does not say where the desired schema is.", "Add a line such as 'schema: db/schema', or 'schema: { command: \"...\" }'. A file or folder of the name is meant by ./schema.", File()),
    };

    private SqlSource OfCommand(string line)
    {
        if (line.Length == 0)
        {
            throw new TargetInvalidException("command: names no command.", "Write command:LINE, such as \"command:python -m app.print_ddl\".");
        }

        string name = $"command {SecretMask.MaskMessage(line)}";
        string folder = Path.GetDirectoryName(project.Configuration.File) ?? project.WorkingDirectory;
        return new SqlSource(
            name,
            async stop => [SchemaScript.Read(await SchemaCommand.RunAsync(line, folder, stop).ConfigureAwait(false), $"({name})")],
            scratch);
    }

    private DatabaseSource OfConnection(string connection)
    {
        MigrationOptions other = new() { WorkingDirectory = project.WorkingDirectory, ConnectionString = connection, ConnectionSource = "its URL" };
        return new DatabaseSource(new ProjectDatabase(project, new DatabaseDoor(other, progress), identity, scratch));
    }

    private ISchemaSource OfPath(string source)
    {
        if (source.Length == 0)
        {
            throw new TargetInvalidException("No schema is named.", Forms);
        }

        string path = Path.GetFullPath(source, project.WorkingDirectory);
        if (Exists(path))
        {
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? new SnapshotFileSource(path, scratch) : OfSql(path);
        }

        if (source.Contains('=', StringComparison.Ordinal))
        {
            return OfConnection(source);
        }

        // It may be a URL that lacks its beginning, with a password in it.
        bool isPath = source.Contains('/', StringComparison.Ordinal) || Path.HasExtension(source);
        throw new TargetInvalidException(
            source.Contains('@', StringComparison.Ordinal) ? "That names no schema." : isPath ? $"There is no file or folder {path}." : $"'{source}' names no schema.", Forms);
    }

    private SqlSource OfSql(string path) => new(
        $"{(Directory.Exists(path) ? "folder" : "file")} {path}", _ => Task.FromResult(SchemaFiles.Read(path)), scratch);

    private static bool Exists(string path) => System.IO.File.Exists(path) || Directory.Exists(path);

    private SourcePosition? File() => project.Configuration.File is { } file ? new SourcePosition(file) : null;
}
