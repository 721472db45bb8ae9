namespace PSMigrate;

/// <summary>What a hook is told.</summary>
public sealed record HookContext
{
    /// <summary>When it runs.</summary>
    public required HookPoint Point { get; init; }

    /// <summary>Id of the run, as the history table has it.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Which way it goes.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>Id of the revision before or after which it runs, or at which the run failed; else null.</summary>
    public string? Revision { get; init; }

    /// <summary>How the step or the run ended; null before it.</summary>
    public RunOutcome? Outcome { get; init; }

    /// <summary>What ended the run; null where nothing did.</summary>
    public MigrationException? Error { get; init; }
}
