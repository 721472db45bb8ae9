using PSMigrate.Engine.Import.Alembic;

namespace PSMigrate.Engine.Import;

/// <summary>Turns another tool's migrations into revision files. One importer for each layout.</summary>
internal static class MigrationImport
{
    // In the order in which they are asked whether a folder is theirs.
    private static readonly IReadOnlyList<IMigrationImporter> s_importers =
    [
        new AlembicImporter(), new DieselImporter(), new GolangMigrateImporter(), new DbmateImporter(), new GooseImporter(), new FlywayImporter(), new PgDumpImporter(),
    ];

    public static async Task<ImportReport> RunAsync(MigrationProject project, ImportRequest request, CancellationToken cancellationToken)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Source, project.WorkingDirectory));
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            throw new ConfigurationInvalidException($"What to import, {path}, does not exist.", "Name the folder that holds the other tool's migrations, or a file of pg_dump.");
        }

        IMigrationImporter importer = Choose(path, request.Format);
        if (importer is not AlembicImporter)
        {
            RefuseOwnFolder(project, path);
        }

        ImportSource source = new(path)
        {
            UpgradeSql = Files(project, request.UpgradeSql),
            DowngradeSql = Files(project, request.DowngradeSql),
            OwnTables = [project.Configuration.VersionTable, project.Configuration.HistoryTable],
        };
        if (importer is not AlembicImporter && request.UpgradeSql.Count + request.DowngradeSql.Count > 0)
        {
            throw new TargetInvalidException("SQL made beforehand is for an import from Alembic only.", $"{path} is {importer.Format}'s; leave --upgrade-sql and --downgrade-sql out.");
        }

        IReadOnlyList<ImportedRevision> imported = await importer.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Revision> revisions = await new ImportTarget(project).WriteAsync(imported, request.DryRun, cancellationToken).ConfigureAwait(false);
        return new ImportReport(revisions, source.Notes);
    }

    private static IReadOnlyList<string> Files(MigrationProject project, IReadOnlyList<string> paths) =>
        [.. paths.Select(path => Path.GetFullPath(path, project.WorkingDirectory))];

    // The files of the other tool would be read as revisions from then on.
    private static void RefuseOwnFolder(MigrationProject project, string path)
    {
        if (project.Configuration.VersionLocations.FirstOrDefault(location => Path.TrimEndingDirectorySeparator(location) == path) is not null)
        {
            throw new ConfigurationInvalidException(
                $"{path} is also the folder that the revisions would be written to.",
                "Name another folder for them: version_locations in psmigrate.yaml, -MigrationPath or --path.");
        }
    }

    private static IMigrationImporter Choose(string path, string? format)
    {
        string known = string.Join(", ", s_importers.Select(importer => importer.Format));
        return format is null
            ? s_importers.FirstOrDefault(importer => importer.Recognises(path)) ?? throw new ConfigurationInvalidException(
                $"{path} holds no layout of migrations that is known here.", $"Known are: {known}.")
            : s_importers.FirstOrDefault(importer => importer.Format == format) ?? throw new TargetInvalidException(
                $"'{format}' is no layout of migrations that is known here.", $"Known are: {known}.");
    }
}
