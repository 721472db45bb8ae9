using System.Diagnostics;

namespace PSMigrate.Bench;

/// <summary>
/// Does several things in turn, round by round, so that whatever else the machine does meets all of them alike, and tells each one's median
/// as a ratio to that of the first.
/// </summary>
internal sealed class Contest(int rounds)
{
    private readonly List<(string Name, Func<Task> Prepare, Func<Task> Run)> _entries = [];

    public void Add(string name, Func<Task> run) => Add(name, () => Task.CompletedTask, run);

    /// <param name="name">What is measured.</param>
    /// <param name="prepare">What has to be done before each time, and is not measured.</param>
    /// <param name="run">What is measured.</param>
    public void Add(string name, Func<Task> prepare, Func<Task> run) => _entries.Add((name, prepare, run));

    /// <summary>One round that does not count, then those that do.</summary>
    public async Task<IReadOnlyList<Measurement>> HoldAsync()
    {
        Dictionary<string, List<TimeSpan>> times = _entries.ToDictionary(entry => entry.Name, _ => new List<TimeSpan>());
        for (int round = 0; round <= rounds; round++)
        {
            Console.Error.WriteLine(round == 0 ? "warming up" : $"round {round} of {rounds}");
            foreach ((string name, Func<Task> prepare, Func<Task> run) in _entries)
            {
                await prepare();
                long start = Stopwatch.GetTimestamp();
                await run();
                if (round > 0)
                {
                    times[name].Add(Stopwatch.GetElapsedTime(start));
                }
            }
        }

        return [.. _entries.Select(entry => new Measurement(entry.Name, times[entry.Name]))];
    }
}
