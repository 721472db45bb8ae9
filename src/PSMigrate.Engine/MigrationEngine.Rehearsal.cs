using PSMigrate.Engine.Catalog.Rehearsal;
using PSMigrate.Engine.Reports;

namespace PSMigrate.Engine;

/// <summary>The verbs that rehearse.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>Runs revisions up, down and up again on a scratch database. The database itself is only asked what it has.</summary>
    /// <returns>A result for each revision; none when nothing is pending.</returns>
    /// <exception cref="ToolMissingException">There is no server for a scratch database.</exception>
    /// <exception cref="ConfigurationInvalidException">A report cannot be written.</exception>
    public async Task<IReadOnlyList<RehearsalResult>> RehearseAsync(RehearsalRequest request, CancellationToken cancellationToken)
    {
        ReportFile? junit = request.JUnitPath is { } path ? ReportFile.Open(path, options.WorkingDirectory) : null;
        ReportFile? pester = request.PesterPath is { } file ? ReportFile.Open(file, options.WorkingDirectory) : null;
        if (junit is not null && junit.Path == pester?.Path)
        {
            throw new TargetInvalidException($"{junit.Path} cannot be both, JUnit XML and a Pester file.", "Name two files.");
        }

        Rehearsal rehearsal = await new Rehearser(Project, _door, _identity, progress).RunAsync(request, cancellationToken).ConfigureAwait(false);
        if (junit is not null)
        {
            await junit.WriteAsync($"{JUnitReport.Write(rehearsal.Results)}\n").ConfigureAwait(false);
        }

        if (pester is not null)
        {
            await pester.WriteAsync(new PesterFile(pester.Path, options, Project.Configuration.File).Write(request, rehearsal)).ConfigureAwait(false);
        }

        return rehearsal.Results;
    }

    /// <summary>
    /// Tries an upgrade on the database itself: under the lock all runs for real in one transaction, which is rolled back. Nothing is recorded. It ends before what cannot run in a
    /// transaction, or does more than SQL: that and what is behind it is told as skipped.
    /// </summary>
    /// <returns>A result for each revision, none when nothing is pending; null when it was declined.</returns>
    /// <exception cref="LockUnavailableException">Others hold locks for too long, or another run goes on.</exception>
    public Task<IReadOnlyList<RehearsalResult>?> TryUpgradeAsync(IReadOnlyList<string> targets, RunOptions run, CancellationToken cancellationToken)
    {
        PlanRequest request = new() { Direction = MigrationDirection.Upgrade, Targets = targets, AllowNewer = run.AllowNewer };
        EnsureTarget(request);
        return OnDatabaseAsync(readOnly: false, migration => migration.TryAsync(request, run, cancellationToken), cancellationToken);
    }
}
