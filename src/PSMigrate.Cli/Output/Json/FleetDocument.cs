namespace PSMigrate.Cli.Output.Json;

/// <summary>What an upgrade of many prints, also on failure.</summary>
internal sealed record FleetDocument
{
    public required IReadOnlyList<FleetTargetDocument> Targets { get; init; }

    public required int Done { get; init; }

    public required int UpToDate { get; init; }

    public required int Pending { get; init; }

    public required int Failed { get; init; }

    public required int Interrupted { get; init; }

    public required int NotBegun { get; init; }

    public string? StoppedBecause { get; init; }

    public required TimeSpan Duration { get; init; }

    public static FleetDocument Of(FleetResult result) => new()
    {
        Targets = [.. result.Targets.Select(FleetTargetDocument.Of)],
        Done = result.Done,
        UpToDate = result.UpToDate,
        Pending = result.Pending,
        Failed = result.Failed,
        Interrupted = result.Interrupted,
        NotBegun = result.NotBegun,
        StoppedBecause = result.StoppedBecause,
        Duration = result.Duration,
    };
}
