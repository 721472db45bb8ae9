using System.Diagnostics;
using Npgsql;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// The session-level lock that lets one runner work at a time. It is held by the connection that does the work, so the
/// server itself ends it with the work. It is polled for: a blocking wait would hold a snapshot that CREATE INDEX
/// CONCURRENTLY of the holder waits for.
/// </summary>
internal sealed class AdvisoryLock(MigrationConnection connection, BookkeepingSql sql, IProgress<MigrationEvent> progress)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_releaseLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_reportEvery = TimeSpan.FromSeconds(5);

    /// <exception cref="LockUnavailableException">Another session held the lock for the whole time.</exception>
    public async Task AcquireAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        Stopwatch waited = Stopwatch.StartNew();
        TimeSpan pause = s_firstPause;
        TimeSpan nextReport = TimeSpan.Zero;
        while (!await TryAsync(cancellationToken).ConfigureAwait(false))
        {
            if (waited.Elapsed >= limit || waited.Elapsed >= nextReport)
            {
                LockHolder holder = await FindHolderAsync(cancellationToken).ConfigureAwait(false);
                if (waited.Elapsed >= limit)
                {
                    throw new LockUnavailableException(
                        holder,
                        waited.Elapsed,
                        $"Another run holds the lock of {sql.Schema}.{sql.VersionTable}: {holder}.",
                        "Wait for it, or allow more time with -LockWait 10m (--lock-wait 10m)."
                            + (holder.ProcessId is { } pid ? $" What it does: Get-DbBlocker -Id {pid} -IncludeQuery (psmigrate blockers --id {pid} --query)." : ""));
                }

                progress.Report(new LockWaiting(holder, waited.Elapsed, limit));
                nextReport = waited.Elapsed + s_reportEvery;
            }

            TimeSpan left = limit - waited.Elapsed;
            await Task.Delay(left < pause ? left : pause, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    /// <summary>Gives the lock back at once; closing the session would do so only when the server notices.</summary>
    private async Task ReleaseAsync(CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(new SqlCommand($"SELECT {sql.Key.Release}"), cancellationToken).ConfigureAwait(false);

    /// <summary>Gives the lock back where there is a connection left to do so, whatever becomes of it.</summary>
    public async Task TryReleaseAsync()
    {
        if (connection.IsBroken)
        {
            return;
        }

        using CancellationTokenSource limit = new(s_releaseLimit);
        try
        {
            await ReleaseAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BatchFailedException or OperationCanceledException or NpgsqlException)
        {
            // Closing the connection, which comes next, gives the lock back as well.
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<bool> taken = await connection.QueryAsync(
            new SqlCommand($"SELECT {sql.Key.Take}"),
            row => row.GetBoolean(0),
            cancellationToken).ConfigureAwait(false);
        return taken[0];
    }

    /// <summary>Who holds the lock; null when nobody does.</summary>
    public async Task<LockHolder?> FindAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LockHolder> holders = await connection.QueryAsync(new SqlCommand(sql["lock_holder"]), ReadSession, cancellationToken).ConfigureAwait(false);
        return holders.Count == 0 || holders[0].RunId is null ? holders.FirstOrDefault() : await AddRunAsync(holders[0], cancellationToken).ConfigureAwait(false);
    }

    private async Task<LockHolder> FindHolderAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken).ConfigureAwait(false) ?? new LockHolder();

    // The run's row says more than its session does, but it may not be written yet, and the table need not be there or ours to read.
    private async Task<LockHolder> AddRunAsync(LockHolder holder, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<LockHolder> runs = await connection.QueryAsync(
                new SqlCommand(sql["lock_holder_run"], holder.RunId),
                row => holder with { RunId = row.GetGuid(0).ToString(), Host = Text(row, 1) ?? holder.Host, Since = row.GetFieldValue<DateTime>(2), Age = row.GetFieldValue<TimeSpan>(3) },
                cancellationToken).ConfigureAwait(false);
            return runs.Count == 0 ? holder : runs[0];
        }
        catch (BatchFailedException e) when (e.Server is not null)
        {
            return holder;
        }
    }

    private static LockHolder ReadSession(NpgsqlDataReader row)
    {
        (string RunId, string Host)? run = RunIdentity.ParseApplicationName(Text(row, 2));
        return new LockHolder
        {
            ProcessId = row.GetInt32(0),
            User = Text(row, 1),
            Application = Text(row, 2),
            Address = Text(row, 3),
            Host = run?.Host,
            RunId = run?.RunId,
            Since = row.IsDBNull(4) ? null : row.GetFieldValue<DateTime>(4),
            Age = row.IsDBNull(6) ? null : row.GetFieldValue<TimeSpan>(6),
        };
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) || row.GetString(column).Length == 0 ? null : row.GetString(column);
}
