using System.Diagnostics;

namespace PSMigrate.Bench;

/// <summary>
/// Does several things in turn, round by round, so that whatever else the machine does meets all of them alike, and tells each one's median
/// as a ratio to that of the first.
/// </summary>
internal sealed class Contest(int rounds)
{
    private readonly List<(string Name, Func<Task> Prepare, Func<Task> Run, Func<Task> Verify)> _entries = [];

    public void Add(string name, Func<Task> run) => Add(name, NothingAsync, run);

    /// <inheritdoc cref="Add(string, Func{Task}, Func{Task}, Func{Task})"/>
    public void Add(string name, Func<Task> prepare, Func<Task> run) => Add(name, prepare, run, NothingAsync);

    /// <param name="name">What is measured.</param>
    /// <param name="prepare">What has to be done before each time, and is not measured.</param>
    /// <param name="run">What is measured.</param>
    /// <param name="verify">Fails where it was not done; not measured either.</param>
    public void Add(string name, Func<Task> prepare, Func<Task> run, Func<Task> verify) => _entries.Add((name, prepare, run, verify));

    /// <summary>One round that does not count, then those that do.</summary>
    public async Task<IReadOnlyList<Measurement>> HoldAsync()
    {
        Dictionary<string, List<TimeSpan>> times = _entries.ToDictionary(entry => entry.Name, _ => new List<TimeSpan>());
        for (int round = 0; round <= rounds; round++)
        {
            Console.Error.WriteLine(round == 0 ? "warming up" : $"round {round} of {rounds}");
            foreach ((string name, Func<Task> prepare, Func<Task> run, Func<Task> verify) in _entries)
            {
                await prepare();
                long start = Stopwatch.GetTimestamp();
                await run();
                TimeSpan taken = Stopwatch.GetElapsedTime(start);
                await verify();
                if (round > 0)
                {
                    times[name].Add(taken);
                }
            }
        }

        return [.. _entries.Select(entry => new Measurement(entry.Name, times[entry.Name]))];
    }

    private static Task NothingAsync() => Task.CompletedTask;
}
