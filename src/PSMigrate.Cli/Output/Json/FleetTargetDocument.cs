namespace PSMigrate.Cli.Output.Json;

/// <summary>One target of a fleet as programs read it.</summary>
internal sealed record FleetTargetDocument
{
    public required string Name { get; init; }

    public required string Database { get; init; }

    public required string Server { get; init; }

    public string? Schema { get; init; }

    public required FleetOutcome Outcome { get; init; }

    public Guid? RunId { get; init; }

    public IReadOnlyList<string>? StartHeads { get; init; }

    public IReadOnlyList<string>? EndHeads { get; init; }

    public required IReadOnlyList<string> Revisions { get; init; }

    public required TimeSpan Duration { get; init; }

    public ErrorDocument? Error { get; init; }

    public static FleetTargetDocument Of(FleetTargetResult result) => new()
    {
        Name = result.Name,
        Database = result.Database,
        Server = result.Server,
        Schema = result.Schema,
        Outcome = result.Outcome,
        RunId = result.RunId,
        StartHeads = result.StartHeads,
        EndHeads = result.EndHeads,
        Revisions = result.Revisions,
        Duration = result.Duration,
        Error = result.Exception is { } error ? ErrorDocument.Of(error) : null,
    };
}
