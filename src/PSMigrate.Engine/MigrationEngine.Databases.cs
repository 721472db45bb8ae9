using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Batches;
using PSMigrate.Engine.Execution.Blockers;
using PSMigrate.Engine.Execution.Calls;

namespace PSMigrate.Engine;

/// <summary>The verbs about a database that are not about its revisions: statements, backfills, and who is in the way.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>Says what a backfill would do. Writes nothing, locks nothing.</summary>
    public Task<BackfillPlan> PlanBackfillAsync(BackfillRequest request, CancellationToken cancellationToken) =>
        OnBackfillAsync(request, readOnly: true, backfill => backfill.PlanAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Runs one statement over a table in batches, each with a commit of its own, outside a migration. One that did not get to its end goes on
    /// behind its last batch when it is given again.
    /// </summary>
    /// <returns>What became of it; null when it was declined.</returns>
    public Task<BackfillResult?> BackfillAsync(BackfillRequest request, BackfillOptions run, CancellationToken cancellationToken) =>
        OnBackfillAsync(request, readOnly: false, backfill => backfill.RunAsync(run, cancellationToken), cancellationToken);

    /// <summary>Finds the sessions that others wait for, or that a change of a table would have to wait for.</summary>
    /// <exception cref="TargetInvalidException">There is no such table.</exception>
    public async Task<IReadOnlyList<Blocker>> GetBlockersAsync(BlockerQuery query, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        return await UseAsync(session, () => new BlockerReader(session).ReadAsync(query, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Cancels a session's statement, or ends the session.</summary>
    /// <returns>What was done; null when it was declined.</returns>
    /// <exception cref="TargetInvalidException">The session has ended.</exception>
    /// <exception cref="ConfirmationRequiredException">It is a run of psmigrate and was not named as one, or the environment is protected.</exception>
    public async Task<StoppedBlocker?> StopBlockerAsync(BlockerStop request, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        return await UseAsync(session, () => new BlockerStopper(session, Project.Configuration).StopAsync(request, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Connects and says to what.</summary>
    /// <param name="wait">How long to keep trying while the server cannot be reached.</param>
    public async Task<DatabaseInfo> PingAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenWhenReadyAsync(Project, _identity, wait, readOnly: true, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return session.Connection.Database;
        }
    }

    /// <summary>
    /// Runs SQL that belongs to no revision, in one transaction; a statement that cannot be in one, by itself. Where the environment is protected
    /// it can only read, unless the call names the database.
    /// </summary>
    /// <returns>The rows of each statement that answered with rows.</returns>
    public async Task<IReadOnlyList<SqlRows>> ExecuteSqlAsync(SqlCall call, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await new DirectCall(session.Connection, Project.Configuration).RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> OnBackfillAsync<T>(BackfillRequest request, bool readOnly, Func<Backfill, Task<T>> verb, CancellationToken cancellationToken)
    {
        // Read before a database is asked: what is wrong with the statement has nothing to do with one.
        BatchTask task = BackfillStatement.Read(request, options.WorkingDirectory);
        return await OnDatabaseAsync(
            readOnly, session => verb(new Backfill(Project, _door, session, _identity, progress, task, request.Restart)), cancellationToken).ConfigureAwait(false);
    }
}
