namespace PSMigrate;

/// <summary>What became of a fleet: every target, and how many of each outcome.</summary>
public sealed record FleetResult
{
    /// <summary>All targets, in the order in which they were given.</summary>
    public required IReadOnlyList<FleetTargetResult> Targets { get; init => field = value.ToArray(); }

    /// <summary>Why no other target was begun, in words; null where none was left out.</summary>
    public string? StoppedBecause { get; init; }

    /// <summary>How long all of it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many were upgraded.</summary>
    public int Done => Count(FleetOutcome.Done);

    /// <summary>How many were there already.</summary>
    public int UpToDate => Count(FleetOutcome.UpToDate);

    /// <summary>How many have something to do, where nothing was to be run.</summary>
    public int Pending => Count(FleetOutcome.Pending);

    /// <summary>How many failed.</summary>
    public int Failed => Count(FleetOutcome.Failed);

    /// <summary>How many were stopped while they ran.</summary>
    public int Interrupted => Count(FleetOutcome.Interrupted);

    /// <summary>How many were not begun.</summary>
    public int NotBegun => Count(FleetOutcome.NotBegun);

    /// <summary>The error that all of it ends with; null where every target is where it was to be.</summary>
    public MigrationException? ToException() => Interrupted > 0 || (StoppedBecause is null && NotBegun > 0)
        ? new CancelledException($"Stopped on request: {this}.", "Run the same command again: what is done is passed over, and what was stopped goes on.")
        : Failed > 0 ? new FleetFailedException(this) : null;

    /// <summary>The counts in words: <c>20 targets: 12 done, 7 up to date, 1 failed</c>.</summary>
    public override string ToString()
    {
        (int Count, string Word)[] counts =
            [(Done, "done"), (Pending, "pending"), (UpToDate, "up to date"), (Failed, "failed"), (Interrupted, "interrupted"), (NotBegun, "not begun")];
        string total = Targets.Count == 1 ? "1 target" : $"{Targets.Count} targets";
        return string.Join(": ", ((string[])[total, string.Join(", ", counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Word}"))]).Where(part => part.Length > 0));
    }

    private int Count(FleetOutcome outcome) => Targets.Count(target => target.Outcome == outcome);
}
