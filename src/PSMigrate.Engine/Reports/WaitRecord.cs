namespace PSMigrate.Engine.Reports;

/// <summary>A wait for somebody else's lock.</summary>
/// <param name="revision">The revision that waited; null where the run waited for another one.</param>
/// <param name="blockers">Who was in the way, in words.</param>
/// <param name="began">When it began.</param>
internal sealed class WaitRecord(string? revision, IReadOnlyList<string> blockers, DateTimeOffset began)
{
    public string? Revision => revision;

    public IReadOnlyList<string> Blockers { get; set; } = blockers;

    public DateTimeOffset Began => began;

    public TimeSpan Lasted { get; set; }

    /// <summary>Which attempt gave up here, to try again after a pause; 0 for a wait that was waited out.</summary>
    public int Attempt { get; init; }

    public override string ToString()
    {
        string who = Blockers.Count == 0 ? "somebody who was not seen" : string.Join("; ", Blockers);
        return Attempt == 0
            ? $"waited {Duration.Describe(Lasted)} for {who}"
            : $"attempt {Attempt} did not get its locks and was rolled back, {Duration.Describe(Lasted)} of pause; in the way: {who}";
    }
}
