using System.Diagnostics;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>How long the rest will take, by what this run has visited so far, rests included.</summary>
internal sealed class BatchPace(long visitedBefore)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan? Remaining(long visited, long? total) => Remaining(visited - visitedBefore, visited, total, _clock.Elapsed);

    public static TimeSpan? Remaining(long visitedNow, long visited, long? total, TimeSpan elapsed) =>
        total is { } all && visitedNow > 0 ? elapsed * (Math.Max(0, all - visited) / (double)visitedNow) : null;
}
