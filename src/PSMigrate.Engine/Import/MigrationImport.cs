namespace PSMigrate.Engine.Import;

/// <summary>Turns another tool's migrations into revision files. One importer for each layout.</summary>
internal static class MigrationImport
{
    private static readonly IReadOnlyList<IMigrationImporter> s_importers = [new DieselImporter()];

    public static async Task<ImportReport> RunAsync(MigrationProject project, ImportRequest request, CancellationToken cancellationToken)
    {
        string source = Path.GetFullPath(request.Source, project.WorkingDirectory);
        if (!Directory.Exists(source))
        {
            throw new ConfigurationInvalidException($"The folder to import, {source}, does not exist.", "Name the folder that holds the other tool's migrations.");
        }

        IMigrationImporter importer = Choose(source, request.Format);
        List<string> notes = [];
        IReadOnlyList<ImportedRevision> imported = importer.Read(source, notes.Add);
        return new ImportReport(await new ImportTarget(project).WriteAsync(imported, request.DryRun, cancellationToken).ConfigureAwait(false), notes);
    }

    private static IMigrationImporter Choose(string source, string? format)
    {
        string known = string.Join(", ", s_importers.Select(importer => importer.Format));
        return format is null
            ? s_importers.FirstOrDefault(importer => importer.Recognises(source)) ?? throw new ConfigurationInvalidException(
                $"{source} holds no layout of migrations that is known here.", $"Known are: {known}.")
            : s_importers.FirstOrDefault(importer => importer.Format == format) ?? throw new TargetInvalidException(
                $"'{format}' is no layout of migrations that is known here.", $"Known are: {known}.");
    }
}
