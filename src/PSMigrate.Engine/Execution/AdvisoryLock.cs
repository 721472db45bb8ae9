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
                string holder = await DescribeHolderAsync(cancellationToken).ConfigureAwait(false);
                if (waited.Elapsed >= limit)
                {
                    throw new LockUnavailableException(
                        holder,
                        waited.Elapsed,
                        $"Another run holds the lock of {sql.Schema}.{sql.VersionTable}: {holder}.",
                        "Wait for it, or allow more time with -LockWait 10m (--lock-wait 10m).");
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
        await connection.ExecuteAsync(new SqlCommand("SELECT pg_catalog.pg_advisory_unlock($1)", sql.Key.Value), cancellationToken).ConfigureAwait(false);

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
            new SqlCommand("SELECT pg_catalog.pg_try_advisory_lock($1)", sql.Key.Value),
            row => row.GetBoolean(0),
            cancellationToken).ConfigureAwait(false);
        return taken[0];
    }

    private async Task<string> DescribeHolderAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> holders = await connection.QueryAsync(new SqlCommand(sql["lock_holder"]), Describe, cancellationToken).ConfigureAwait(false);
        return holders.Count == 0 ? "a session that has just ended" : holders[0];
    }

    // Roles without pg_read_all_stats see no more than the process id of others' sessions.
    private static string Describe(NpgsqlDataReader row)
    {
        List<string> parts = [$"process {row.GetInt32(0)}"];
        if (Text(1) is { } user)
        {
            parts.Add($"role {user}");
        }

        if (Text(2) is { } application)
        {
            parts.Add(application);
        }

        if (Text(3) is { } address)
        {
            parts.Add($"from {address}");
        }

        if (!row.IsDBNull(4))
        {
            parts.Add($"connected since {row.GetFieldValue<DateTime>(4).ToUniversalTime():yyyy-MM-dd HH:mm:ss}Z");
        }

        return string.Join(", ", parts);

        string? Text(int column) => row.IsDBNull(column) || row.GetString(column).Length == 0 ? null : row.GetString(column);
    }
}
