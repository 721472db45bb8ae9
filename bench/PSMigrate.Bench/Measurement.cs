namespace PSMigrate.Bench;

/// <summary>What one thing took, each time it was done.</summary>
internal sealed record Measurement(string Name, IReadOnlyList<TimeSpan> Times)
{
    public TimeSpan Median => Times.Order().ElementAt(Times.Count / 2);

    public TimeSpan Fastest => Times.Min();

    public TimeSpan Slowest => Times.Max();
}
