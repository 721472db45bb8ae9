using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Losses;

/// <summary>Counts what a downgrade would lose, and sees to it that nothing is lost that nobody meant to lose.</summary>
/// <param name="session">The database.</param>
/// <param name="backupMaxAge">How old a backup may be that makes up for a loss.</param>
/// <param name="progress">Told what may be lost.</param>
internal sealed class LossGuard(MigrationSession session, TimeSpan backupMaxAge, IProgress<MigrationEvent> progress)
{
    public async Task<IReadOnlyList<DataLoss>> CountAsync(CompiledPlan plan, CancellationToken cancellationToken) =>
        plan.Graph.Direction == MigrationDirection.Downgrade
            ? await new LossCounter(session.Connection).CountAsync(plan.Steps, cancellationToken).ConfigureAwait(false)
            : [];

    /// <param name="losses">What would be lost.</param>
    /// <param name="takenBack">The run that is taken back, if any: what came with it is in no backup from before it, and its own is from before it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DataLossException">There is a loss, and no recent backup.</exception>
    public async Task EnsureBackedUpAsync(IReadOnlyList<DataLoss> losses, Guid? takenBack, CancellationToken cancellationToken)
    {
        if (losses.Count == 0)
        {
            return;
        }

        if (await RecentBackup.ReadAsync(session, backupMaxAge, takenBack, cancellationToken).ConfigureAwait(false) is not { } backup)
        {
            throw new DataLossException(losses, takenBack is { } run
                ? $"Undo-DbRun {run.ToString()[..8]} -AllowDataLoss (psmigrate undo {run.ToString()[..8]} --allow-data-loss) loses it, if that is meant; a backup from before the run has none of what came since. "
                    + "Restore-DbDatabase -KeepOld (psmigrate restore --keep-old) puts such a backup in its place and keeps the database as it is under another name."
                : $"Take a backup first (one that a run of the last {Duration.Describe(backupMaxAge)} has noted is enough, see backup_max_age), or run it again with -AllowDataLoss (--allow-data-loss) if that is meant.");
        }

        progress.Report(new Note(
            $"This loses data: {string.Join(", ", losses)}. It may, because there is a backup of {backup.Taken.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: {backup.Reference}.",
            IsWarning: true));
    }
}
