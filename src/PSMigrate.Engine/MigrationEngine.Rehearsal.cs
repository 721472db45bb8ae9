using PSMigrate.Engine.Catalog.Rehearsal;
using PSMigrate.Engine.Reports;

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
        ReportFile? junit = request.JUnitPath is { } path ? ReportFile.Open(path, options.WorkingDirectory) : null;
        IReadOnlyList<RehearsalResult> results = await new Rehearser(Project, _door, _identity, progress).RunAsync(request, cancellationToken).ConfigureAwait(false);
        if (junit is not null)
        {
            await junit.WriteAsync($"{JUnitReport.Write(results)}\n").ConfigureAwait(false);
        }

        return results;
    }
}
