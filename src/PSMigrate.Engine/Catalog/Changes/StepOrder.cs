namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>Steps and which of them come before which, put into one order that is the same on every machine.</summary>
/// <param name="free">The order of steps that nothing else orders.</param>
internal sealed class StepOrder(IComparer<Step> free)
{
    private readonly Dictionary<Step, HashSet<Step>> _before = [];
    private readonly Dictionary<Step, List<Step>> _after = [];

    public IEnumerable<Step> Steps => _before.Keys;

    public void Add(Step step)
    {
        _before.TryAdd(step, []);
        _after.TryAdd(step, []);
    }

    /// <summary>The steps that come behind this one because of it.</summary>
    public IReadOnlyList<Step> WaitersOf(Step step) => _after[step];

    /// <summary>Has one step come before another; nothing where either of them is not taken.</summary>
    public void Order(Step? first, Step? second)
    {
        if (first is { } early && second is { } late && early != late && _before.ContainsKey(early) && _before.TryGetValue(late, out HashSet<Step>? before) && before.Add(early))
        {
            _after[early].Add(late);
        }
    }

    /// <summary>The same steps, some of them as another kind.</summary>
    public StepOrder Select(Func<Step, Step> change)
    {
        StepOrder changed = new(free);
        foreach (Step step in _before.Keys)
        {
            changed.Add(change(step));
        }

        foreach ((Step late, HashSet<Step> before) in _before)
        {
            foreach (Step early in before)
            {
                changed.Order(change(early), change(late));
            }
        }

        return changed;
    }

    public IReadOnlyList<Step> Sort()
    {
        Dictionary<Step, int> open = _before.ToDictionary(pair => pair.Key, pair => pair.Value.Count);
        PriorityQueue<Step, Step> next = new(open.Where(pair => pair.Value == 0).Select(pair => (pair.Key, pair.Key)), free);
        List<Step> sorted = new(open.Count);
        while (open.Count > 0)
        {
            Step first = next.TryDequeue(out Step step, out _) ? step : InCircle(open);
            if (!open.Remove(first))
            {
                continue;
            }

            sorted.Add(first);
            foreach (Step waiting in _after[first])
            {
                if (open.TryGetValue(waiting, out int count))
                {
                    open[waiting] = count - 1;
                    if (count == 1)
                    {
                        next.Enqueue(waiting, waiting);
                    }
                }
            }
        }

        return sorted;
    }

    // The first of a circle goes first, and not what only waits for one: whoever runs the result sees what the server makes of it.
    private Step InCircle(Dictionary<Step, int> open)
    {
        List<Step> path = [];
        Step at = open.Keys.Min();
        while (!path.Contains(at))
        {
            path.Add(at);
            at = _before[at].Where(open.ContainsKey).Min();
        }

        return path[path.IndexOf(at)..].Min();
    }
}
