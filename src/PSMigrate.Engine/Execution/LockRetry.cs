using System.Diagnostics;
using Npgsql;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Waits between tries for locks that others hold: longer each time, and never quite the same, so that two who meet do not meet again. Whoever
/// gets past the place where it failed begins anew.
/// </summary>
internal sealed class LockRetry(TimeSpan limit, IProgress<MigrationEvent> progress)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(20);

    private (string, int?, int?) _place;
    private Stopwatch _clock = new();
    private int _attempts;

    /// <summary>
    /// Whether an error is about locks, so that trying again makes sense: a lock_timeout of ours, or a deadlock. Not in a PowerShell script: what
    /// it does beside its SQL is not rolled back.
    /// </summary>
    public static bool IsAbout(StatementFailedException error, CompiledStep step, int? segment) => error.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable => step.Segments.FirstOrDefault(s => s.Number == segment)?.LockTimeout is not null,
        PostgresErrorCodes.DeadlockDetected => step.Function is null,
        _ => false,
    };

    /// <exception cref="LockUnavailableException">It has been tried for long enough.</exception>
    public async Task WaitAsync(
        CompiledStep step, (int? Segment, int? Statement) at, StatementFailedException error, IReadOnlyList<string> blockers, CancellationToken cancellationToken)
    {
        if (_place != (step.Revision, at.Segment, at.Statement))
        {
            _place = (step.Revision, at.Segment, at.Statement);
            _clock = Stopwatch.StartNew();
            _attempts = 0;
        }

        TimeSpan left = limit - _clock.Elapsed;
        if (left <= TimeSpan.Zero)
        {
            throw Unavailable(step, error, blockers);
        }

        TimeSpan longest = TimeSpan.FromTicks(Math.Min(s_longestPause.Ticks, s_firstPause.Ticks << Math.Min(_attempts, 16)));
        _attempts++;
        TimeSpan pause = longest * (0.5 + (Random.Shared.NextDouble() / 2));
        pause = pause < left ? pause : left;
        progress.Report(new LockRetrying(step.Plan, blockers, _attempts, pause, left));
        await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
    }

    private LockUnavailableException Unavailable(CompiledStep step, StatementFailedException error, IReadOnlyList<string> blockers)
    {
        string holders = blockers.Count == 0 ? "a session that was not seen" : string.Join("; ", blockers);
        return new LockUnavailableException(
            null,
            _clock.Elapsed,
            $"Revision {step.Revision} did not get its locks in {_attempts + 1} tries over {_clock.Elapsed.TotalSeconds:0} s; in the way: {holders}.",
            "See who it is with Get-DbBlocker (psmigrate blockers) and wait for them or end them; lock_timeout and lock_retry_for in psmigrate.yaml give more time. Then run the same command again.",
            error.Position,
            error) { Blockers = blockers };
    }
}
