namespace PSMigrate.Cli.Output.Json;

/// <summary>What upgrade, downgrade and stamp print, also on failure. Null is what was not known when it failed.</summary>
internal sealed record RunDocument
{
    public Guid? RunId { get; init; }

    public string? Database { get; init; }

    public required MigrationDirection Direction { get; init; }

    public IReadOnlyList<string>? StartHeads { get; init; }

    public IReadOnlyList<string>? EndHeads { get; init; }

    public required RunOutcome Outcome { get; init; }

    public IReadOnlyList<StepResult> Steps { get; init; } = [];

    public ErrorDocument? Error { get; init; }

    public static RunDocument Of(RunResult result, MigrationException? error) => new()
    {
        RunId = result.RunId,
        Database = result.Database,
        Direction = result.Direction,
        StartHeads = result.StartHeads,
        EndHeads = result.EndHeads,
        Outcome = result.Outcome,
        Steps = result.Steps,
        Error = (error ?? result.Error) is { } e ? ErrorDocument.Of(e) : null,
    };

    /// <summary>A run that failed before it began.</summary>
    public static RunDocument NotBegun(MigrationDirection direction, DatabaseInfo? database, MigrationException error) => new()
    {
        Database = database?.Database,
        Direction = direction,
        Outcome = error.Kind == MigrationErrorKind.Cancelled ? RunOutcome.Interrupted : RunOutcome.Failed,
        Error = ErrorDocument.Of(error),
    };
}
