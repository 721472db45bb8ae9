using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>
/// Alembic's environment: headers are read from the .py files without running Python, bodies are what <c>alembic --sql</c> writes, run
/// here or handed over. A body that Alembic cannot write as SQL stays in the file as Python, to be translated.
/// </summary>
internal sealed class AlembicImporter : IMigrationImporter
{
    public string Format => "alembic";

    public bool Recognises(string path) => AlembicEnvironment.Find(path) is not null;

    public async Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        AlembicEnvironment environment = AlembicEnvironment.Find(source.Path) ?? throw new ConfigurationInvalidException(
            $"{source.Path} has neither alembic.ini nor revisions of Alembic.", "Name the folder of alembic.ini, or that of the revisions.");
        Dictionary<string, AlembicFile> files = Read(environment, source);
        RevisionMap map = RevisionMap.Build(files.Values.Select(file => file.ToNode()));
        AlembicSettings settings = new(environment, source);
        settings.ReadEnvironmentScript();
        AlembicBodies bodies = await BodiesAsync(environment, source, map, cancellationToken).ConfigureAwait(false);
        VersionTableName table = bodies.VersionTable ?? settings.VersionTable;
        settings.Report(table);

        bool doubled = PercentSigns.AreDoubled(bodies.Upgrades.Values.Concat(bodies.Downgrades.Values).Select(piece => (piece.Sql, files[piece.Revision].Module.Text)));
        if (doubled)
        {
            source.Note(null, "env.py does not say paramstyle: named, so Alembic wrote each % twice; each was made one again.");
        }

        AlembicTranslation translation = new(bodies, table, doubled, source);
        return [.. map.OldestFirst.Select(id => translation.Translate(files[id]))];
    }

    private static Dictionary<string, AlembicFile> Read(AlembicEnvironment environment, ImportSource source)
    {
        Dictionary<string, AlembicFile> files = new(StringComparer.Ordinal);
        EnumerationOptions options = new() { RecurseSubdirectories = environment.Recursive, MaxRecursionDepth = 16 };
        foreach (string folder in environment.VersionLocations.Distinct(StringComparer.Ordinal))
        {
            if (!Directory.Exists(folder))
            {
                throw new ConfigurationInvalidException($"The folder of Alembic's revisions, {folder}, does not exist.", "Look at script_location and version_locations in alembic.ini.");
            }

            foreach (string path in Directory.EnumerateFiles(folder, "*.py", options).Order(StringComparer.Ordinal))
            {
                if (AlembicFile.Read(path) is not { } file)
                {
                    if (Path.GetFileName(path) != "__init__.py")
                    {
                        source.Note(null, $"{Path.GetFileName(path)} names no revision and was left out.");
                    }
                }
                else if (!files.TryAdd(file.Revision, file))
                {
                    throw new ScriptInvalidException(
                        $"Two files have the revision id {file.Revision}.", $"The other is {files[file.Revision].Position.File}; take one away.", file.Position);
                }
            }
        }

        return files;
    }

    private static async Task<AlembicBodies> BodiesAsync(AlembicEnvironment environment, ImportSource source, RevisionMap map, CancellationToken cancellationToken)
    {
        AlembicBodies bodies = new(map);
        foreach (string file in source.UpgradeSql)
        {
            bodies.Take(ScriptFile.ReadText(file), file, MigrationDirection.Upgrade);
        }

        foreach (string file in source.DowngradeSql)
        {
            bodies.Take(ScriptFile.ReadText(file), file, MigrationDirection.Downgrade);
        }

        // What was handed over is all there is to be: alembic may be elsewhere, with the application.
        if (source.UpgradeSql.Count + source.DowngradeSql.Count > 0)
        {
            return bodies;
        }

        const string Otherwise = "Run 'alembic upgrade base:heads --sql' and, for each head, 'alembic downgrade <head>:base --sql' where the application runs, and hand the files over (--upgrade-sql, --downgrade-sql).";
        if (environment.Folder is not { } folder)
        {
            source.Warn(null, $"there is no alembic.ini, so no SQL could be made. {Otherwise}");
            return bodies;
        }

        AlembicCommand alembic = new(folder);
        await bodies.UpgradesAsync(alembic, cancellationToken).ConfigureAwait(false);
        if (alembic.IsMissing)
        {
            source.Warn(null, $"alembic is not on PATH, so no SQL could be made. {Otherwise}");
            return bodies;
        }

        if (bodies.Upgrades.Count + bodies.Failures.Count > 0)
        {
            await bodies.DowngradesAsync(alembic, cancellationToken).ConfigureAwait(false);
        }

        foreach (string error in bodies.Errors)
        {
            source.Warn(null, bodies.Upgrades.Count > 0 ? error : $"{error}. {Otherwise}");
        }

        return bodies;
    }
}
