using Npgsql;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// The transaction of the step at hand, and the bookkeeping that is sent in it. Knows whether one is open, so that whoever catches an error
/// can roll back.
/// </summary>
internal sealed class StepTransaction(MigrationSession session)
{
    /// <summary>Whether a transaction is open on the connection.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The segment and statement at hand, for the ledger when it fails.</summary>
    public (int? Segment, int? Statement) At { get; set; }

    /// <summary>What has to be sent first where a transaction is needed; it is open then.</summary>
    public IReadOnlyList<SqlCommand> Open()
    {
        IReadOnlyList<SqlCommand> begin = IsOpen ? [] : StepCommands.Begin;
        IsOpen = true;
        return begin;
    }

    /// <summary>Takes back what is not committed, and whatever the script did to the session.</summary>
    public async Task RollBackAsync(CancellationToken cancellationToken)
    {
        if (IsOpen)
        {
            await session.Connection.ExecuteAsync(new SqlCommand("ROLLBACK"), cancellationToken).ConfigureAwait(false);
            IsOpen = false;
        }

        await session.Connection.ExecuteAsync(session.Reset.Everything, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends what is not the script's.</summary>
    public Task BookkeepAsync(CompiledStep step, IReadOnlyList<SqlCommand> commands, CancellationToken cancellationToken) =>
        commands.Count == 0 ? Task.CompletedTask : SendAsync(step, commands, cancellationToken);

    /// <summary>
    /// Commits. Constraints were checked behind the last statement, so this takes no time worth cancelling;
    /// and once it is on its way, only its answer tells whether the work is done.
    /// </summary>
    /// <param name="before">What is sent along, in front of it.</param>
    public async Task CommitAsync(CompiledStep step, IReadOnlyList<SqlCommand> before)
    {
        try
        {
            await session.Connection.ExecuteAsync([.. before, StepCommands.Commit], CancellationToken.None).ConfigureAwait(false);
            IsOpen = false;
        }
        catch (BatchFailedException e)
        {
            // A COMMIT that fails has ended the transaction; rolling back once more would only make the server warn.
            IsOpen = e.Index < before.Count;
            throw e.Server is { } error && !IsOpen ? StatementErrors.Commit(step, error) : await RefusedAsync(step, e).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the catalog about what an earlier try left.</summary>
    public async Task<T> AskAsync<T>(CompiledStep step, Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error ? StatementErrors.Catalog(step, error) : Lost(step, e);
        }
    }

    /// <summary>What it means that bookkeeping was refused.</summary>
    public async Task<MigrationException> RefusedAsync(CompiledStep step, BatchFailedException e) => e.Server switch
    {
        null => Lost(step, e),
        { SqlState: VersionRows.Missed } => await RowMissedAsync(step).ConfigureAwait(false),
        { } error => StatementErrors.Bookkeeping(step, session.Sql, error),
    };

    public ConnectionFailedException Lost(CompiledStep step, BatchFailedException e) =>
        ConnectionErrors.Lost(session.Connection.Database, $"running revision {step.Revision}", (NpgsqlException)e.InnerException!);

    private async Task SendAsync(CompiledStep step, IReadOnlyList<SqlCommand> commands, CancellationToken cancellationToken)
    {
        try
        {
            await session.Connection.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw await RefusedAsync(step, e).ConfigureAwait(false);
        }
    }

    /// <summary>Why a version row was missed: a lock of the session stays given away when its transaction is rolled back, and a row that a script took comes back.</summary>
    private async Task<HeadsChangedException> RowMissedAsync(CompiledStep step)
    {
        await RollBackAsync(CancellationToken.None).ConfigureAwait(false);
        IReadOnlyList<string> needed = StepCommands.NeededRows(step);
        IReadOnlyList<string> found = await session.ReadRowsAsync(CancellationToken.None).ConfigureAwait(false);
        IReadOnlyList<bool> isHeld = await session.Connection.QueryAsync(
            new SqlCommand($"SELECT EXISTS ({session.Sql["lock_held"]})"), row => row.GetBoolean(0), CancellationToken.None).ConfigureAwait(false);
        string table = $"{session.Sql.Schema}.{session.Sql.VersionTable}";
        SourcePosition? file = step.Script is null ? null : new SourcePosition(step.Path);
        return (isHeld[0], needed.All(id => found.Count(row => row == id) == 1)) switch
        {
            (false, _) => new(
                needed,
                found,
                $"Revision {step.Revision} is rolled back: it gave the lock of {table} away, by a function or a trigger that calls pg_advisory_unlock or pg_advisory_unlock_all.",
                "Let it unlock keys of its own only; SELECT proname FROM pg_proc WHERE prosrc ~ 'pg_advisory_unlock' finds it.",
                file),
            (true, true) => new(
                needed,
                found,
                $"Revision {step.Revision} is rolled back: it writes to {table} itself, or a trigger there does.",
                "Take that out of it: the row of a revision is written with it, and Set-DbRevision (psmigrate stamp) writes one without.",
                file),
            _ => new(needed, found, $"Revision {step.Revision} is rolled back: {table} does not hold {string.Join(", ", needed)} exactly once any more."),
        };
    }
}
