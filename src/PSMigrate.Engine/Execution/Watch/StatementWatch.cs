using System.Diagnostics;
using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Watch;

/// <summary>
/// Looks on, over a second connection, while a statement takes long: who it waits for, and how far it is. The connection is opened when it
/// is first of use; where it cannot be, a run goes on without.
/// </summary>
/// <param name="session">The session that works.</param>
/// <param name="open">Opens the second connection.</param>
/// <param name="progress">Told what is seen.</param>
internal sealed class StatementWatch(
    MigrationSession session, Func<CancellationToken, Task<MigrationConnection>> open, IProgress<MigrationEvent> progress) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(20);

    private MigrationConnection? _connection;
    private bool _isUnavailable;

    /// <summary>Who was in the way of the last statement, in words; empty where nobody was seen.</summary>
    public IReadOnlyList<string> Blockers { get; private set; } = [];

    /// <summary>Runs a statement, and looks on when it takes long.</summary>
    /// <param name="steps">The step it belongs to; several where their statements went to the server together.</param>
    /// <param name="lockTimeout">Its lock_timeout: whoever is in the way must be seen before that is over.</param>
    /// <param name="work">Runs it.</param>
    /// <param name="reached">Told which of several steps the server is seen at.</param>
    public async Task<T> DuringAsync<T>(IReadOnlyList<PlanStep> steps, TimeSpan? lockTimeout, Func<Task<T>> work, Action<PlanStep>? reached = null)
    {
        Blockers = [];
        Stopwatch clock = Stopwatch.StartNew();
        Task<T> running = work();
        TimeSpan pause = Pause(lockTimeout);
        using CancellationTokenSource done = new();
        if (_isUnavailable || running == await Task.WhenAny(running, Task.Delay(pause, done.Token)).ConfigureAwait(false))
        {
            await done.CancelAsync().ConfigureAwait(false);
            return await running.ConfigureAwait(false);
        }

        Task looking = LookAsync(steps, pause, clock, reached, done.Token);
        try
        {
            return await running.ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await looking.ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static TimeSpan Pause(TimeSpan? lockTimeout)
    {
        TimeSpan pause = lockTimeout is { } limit && limit > TimeSpan.Zero && limit / 4 < s_patience ? limit / 4 : s_patience;
        return pause > s_shortest ? pause : s_shortest;
    }

    private async Task LookAsync(IReadOnlyList<PlanStep> steps, TimeSpan pause, Stopwatch clock, Action<PlanStep>? reached, CancellationToken cancellationToken)
    {
        PlanStep at = steps[0];
        try
        {
            while (true)
            {
                _connection ??= await open(cancellationToken).ConfigureAwait(false);
                at = await FindAsync(steps, _connection, cancellationToken).ConfigureAwait(false) ?? at;
                reached?.Invoke(at);
                await LookOnceAsync(at, _connection, clock.Elapsed, cancellationToken).ConfigureAwait(false);
                await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The statement has ended. A connection that was in the middle of a question is not asked again.
            await ForgetAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is MigrationException or BatchFailedException or NpgsqlException)
        {
            await ForgetAsync().ConfigureAwait(false);
            _isUnavailable = true;
            progress.Report(new Note($"Who a statement waits for cannot be shown: there is no second connection ({e.Message})."));
        }
    }

    /// <summary>
    /// Which of several steps the server is at, by the statement that it says it runs: it says its beginning, and the first step that has it is not
    /// behind the right one. Null where it is at none of their statements.
    /// </summary>
    private async Task<PlanStep?> FindAsync(IReadOnlyList<PlanStep> steps, MigrationConnection connection, CancellationToken cancellationToken)
    {
        if (steps.Count == 1)
        {
            return steps[0];
        }

        IReadOnlyList<string> running = await connection.QueryAsync(
            new SqlCommand(session.Sql["watch_statement"], session.BackendId), row => SecretMask.Mask(row.GetString(0)), cancellationToken).ConfigureAwait(false);
        return steps.FirstOrDefault(step => step.Statements.Any(statement => running.Any(text => statement.Sql.StartsWith(text, StringComparison.Ordinal))));
    }

    private async Task LookOnceAsync(PlanStep step, MigrationConnection connection, TimeSpan running, CancellationToken cancellationToken)
    {
        IReadOnlyList<(int ProcessId, string Words)> blockers = await connection.QueryAsync(
            new SqlCommand(session.Sql["watch_blockers"], session.BackendId), row => (row.GetInt32(0), Describe(row)), cancellationToken).ConfigureAwait(false);
        if (blockers.Count > 0)
        {
            Blockers = [.. blockers.Select(blocker => blocker.Words)];
            progress.Report(new StatementWaiting(step, Blockers, running) { ProcessIds = [.. blockers.Select(blocker => blocker.ProcessId)] });
        }

        foreach ((string phase, long done, long total) in await connection.QueryAsync(
            new SqlCommand(session.Sql["watch_progress"], session.BackendId),
            row => (row.GetString(0), row.IsDBNull(1) ? 0 : row.GetInt64(1), row.IsDBNull(2) ? 0 : row.GetInt64(2)),
            cancellationToken).ConfigureAwait(false))
        {
            progress.Report(new StatementProgress(step, phase, done, total));
        }
    }

    private async ValueTask ForgetAsync()
    {
        if (_connection is { IsBroken: true })
        {
            await _connection.DisposeAsync().ConfigureAwait(false);
            _connection = null;
        }
    }

    // Roles without pg_read_all_stats see no more than the process id of others' sessions; a prepared transaction has none.
    private static string Describe(NpgsqlDataReader row)
    {
        string[] parts =
        [
            row.GetInt32(0) == 0 ? "a prepared transaction" : $"process {row.GetInt32(0)}",
            .. Text(1, "role "),
            .. Text(2, ""),
            .. Text(3, "from "),
            .. Text(4, ""),
            .. row.IsDBNull(5) ? (string[])[] : [$"for {row.GetDouble(5):0} s in a transaction"],
        ];
        return string.Join(", ", parts);

        string[] Text(int column, string label) => row.IsDBNull(column) || row.GetString(column).Length == 0 ? [] : [label + row.GetString(column)];
    }
}
