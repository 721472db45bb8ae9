using System.Diagnostics;

namespace PSMigrate.Engine.Fleet;

/// <summary>
/// Goes through a fleet: the canaries one by one, then the others, so many at once. No failure stops what runs; after too many, or on request, nothing begins any more.
/// </summary>
/// <param name="request">How.</param>
/// <param name="run">Does what is to be done with one target. It fails in its result.</param>
/// <param name="progress">Told of each end.</param>
internal sealed class FleetRunner(FleetRequest request, Func<FleetMember, CancellationToken, Task<FleetTargetResult>> run, IProgress<MigrationEvent> progress)
{
    private readonly object _gate = new();
    private int _ended;
    private int _failed;
    private string? _stoppedBecause;

    public async Task<FleetResult> RunAsync(IReadOnlyList<FleetMember> members, CancellationToken cancellationToken)
    {
        Stopwatch clock = Stopwatch.StartNew();
        FleetTargetResult?[] results = new FleetTargetResult?[members.Count];
        progress.Report(new FleetStarted(members.Count, request.ThrottleLimit, request.Canary));
        int first = await RunCanariesAsync().ConfigureAwait(false);

        // Without the token: whoever is stopped ends in order, and is waited for.
        await Parallel.ForEachAsync(
            Enumerable.Range(first, members.Count - first),
            new ParallelOptions { MaxDegreeOfParallelism = request.ThrottleLimit },
            async (i, _) => await RunOneAsync(i).ConfigureAwait(false)).ConfigureAwait(false);

        for (int i = 0; i < members.Count; i++)
        {
            results[i] ??= Tell(members[i].Result(FleetOutcome.NotBegun));
        }

        // The last one may have failed as well, and then there was no other to begin.
        bool isOneLeft = Array.Exists(results, result => result!.Outcome == FleetOutcome.NotBegun);
        return new FleetResult { Targets = [.. results.OfType<FleetTargetResult>()], StoppedBecause = isOneLeft ? _stoppedBecause : null, Duration = clock.Elapsed };

        // One that is there already proves nothing of what the others have before them.
        async Task<int> RunCanariesAsync()
        {
            int i = 0;
            for (int proven = 0; i < members.Count && proven < request.Canary && _stoppedBecause is null; i++)
            {
                await RunOneAsync(i).ConfigureAwait(false);
                switch (results[i]?.Outcome)
                {
                    case FleetOutcome.Done:
                        proven++;
                        break;
                    case FleetOutcome.Failed:
                        _stoppedBecause ??= $"{members[i].Name} went first, as a canary, so no other was begun.";
                        break;
                }
            }

            return i;
        }

        async Task RunOneAsync(int i)
        {
            if (Volatile.Read(ref _stoppedBecause) is null && !cancellationToken.IsCancellationRequested)
            {
                results[i] = Tell(await run(members[i], cancellationToken).ConfigureAwait(false));
            }
        }

        FleetTargetResult Tell(FleetTargetResult result)
        {
            lock (_gate)
            {
                if (result.Outcome == FleetOutcome.Failed && ++_failed == request.StopAfterFailures)
                {
                    _stoppedBecause = $"After {(_failed == 1 ? "a failure" : $"{_failed} failures")} no other was begun.";
                }

                progress.Report(new FleetTargetEnded(result, ++_ended, members.Count));
            }

            return result;
        }
    }
}
