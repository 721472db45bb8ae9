using PSMigrate.Engine.Catalog.Rehearsal;

namespace PSMigrate.Engine;

/// <summary>The verb that rehearses.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>Runs revisions up, down and up again on a scratch database. The database itself is only asked what it has.</summary>
    /// <returns>A result for each revision; none when nothing is pending.</returns>
    /// <exception cref="ToolMissingException">There is no server for a scratch database.</exception>
    /// <exception cref="ConfigurationInvalidException">A report cannot be written.</exception>
    public async Task<IReadOnlyList<RehearsalResult>> RehearseAsync(RehearsalRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<RehearsalResult> results = await new Rehearser(Project, _door, _identity, progress).RunAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.JUnitPath is { } junit)
        {
            await WriteReportAsync(junit, JUnitReport.Write(results).ToString(), cancellationToken).ConfigureAwait(false);
        }

        return results;
    }

    private async Task WriteReportAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(Path.Combine(options.WorkingDirectory, path), text + "\n", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException($"{path} cannot be written: {e.Message}", "Name a file in a folder that exists.", inner: e);
        }
    }
}
