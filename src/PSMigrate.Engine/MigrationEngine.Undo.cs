namespace PSMigrate.Engine;

/// <summary>The verb that takes a run back.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>Says what <see cref="UndoAsync"/> would do. Writes nothing, locks nothing.</summary>
    public Task<MigrationPlan> PlanUndoAsync(string? runId, CancellationToken cancellationToken) =>
        OnDatabaseAsync(readOnly: true, migration => migration.PlanUndoAsync(runId, cancellationToken), cancellationToken);

    /// <summary>Returns to where a run began: reverts what it applied, or applies again what it reverted.</summary>
    /// <param name="runId">Its id or the beginning of one; null for the last run.</param>
    /// <param name="run">How to run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of it; null when the plan was declined.</returns>
    /// <exception cref="HeadsChangedException">Something else ran since.</exception>
    /// <exception cref="DataLossException">Data would be lost.</exception>
    public Task<RunResult?> UndoAsync(string? runId, RunOptions run, CancellationToken cancellationToken) =>
        OnDatabaseAsync(readOnly: false, migration => migration.UndoAsync(runId, run, cancellationToken), cancellationToken);
}
