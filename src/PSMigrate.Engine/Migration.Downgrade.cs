using PSMigrate.Engine.Execution.Logged;
using PSMigrate.Engine.Execution.Losses;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>What goes before a downgrade: which scripts it takes, and what would be lost.</summary>
internal sealed partial class Migration
{
    /// <summary>Where scripts come from that no file has, or not any more; null for files alone.</summary>
    private LoggedScripts? Logged { get; init; }

    /// <summary>The same with the scripts that the history table has stored in place of files that are gone.</summary>
    /// <param name="wanted">Revisions that have to be there besides the rows of the version table.</param>
    public async Task<Migration> WithLogAsync(IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        LoggedScripts logged = new(session, progress);
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        MigrationProject complete = project.With(await logged.CompleteAsync(project.Scripts, rows.Concat(wanted), cancellationToken).ConfigureAwait(false));
        return new Migration(complete, door, session, identity, progress) { Logged = logged, Undoes = Undoes };
    }

    private async Task ChooseScriptsAsync(GraphPlan graph, CancellationToken cancellationToken)
    {
        if (Logged is not null)
        {
            await Logged.UseAsync(project.Scripts, graph, cancellationToken).ConfigureAwait(false);
        }
        else if (graph is { Direction: MigrationDirection.Downgrade, IsEmpty: false })
        {
            await new LoggedScripts(session, progress).WarnAsync(project.Scripts, graph, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<DataLoss>> CountLossesAsync(CompiledPlan plan, CancellationToken cancellationToken) =>
        plan.Graph.Direction == MigrationDirection.Downgrade
            ? await new LossCounter(session.Connection).CountAsync(plan.Steps, cancellationToken).ConfigureAwait(false)
            : [];

    /// <exception cref="DataLossException">Data would be lost, and neither is that said to be meant nor is there a recent backup.</exception>
    private async Task EnsureLossesAllowedAsync(MigrationPlan plan, RunOptions run, CancellationToken cancellationToken)
    {
        if (plan.Losses.Count == 0 || run.AllowDataLoss)
        {
            return;
        }

        TimeSpan age = project.Configuration.BackupMaxAge;
        if (await RecentBackup.ReadAsync(session, age, cancellationToken).ConfigureAwait(false) is not { } backup)
        {
            throw new DataLossException(
                plan.Losses,
                $"Take a backup first (one that a run of the last {Duration.Describe(age)} has noted is enough, see backup_max_age), or run it again with -AllowDataLoss (--allow-data-loss) if that is meant.");
        }

        progress.Report(new Note(
            $"This loses data: {string.Join(", ", plan.Losses)}. It may, because there is a backup of {backup.Taken.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: {backup.Reference}.",
            IsWarning: true));
    }
}
