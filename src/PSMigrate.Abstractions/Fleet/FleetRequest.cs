namespace PSMigrate;

/// <summary>An upgrade of many databases, or of many schemas.</summary>
public sealed record FleetRequest
{
    /// <summary>Where to go, as the targets of a single upgrade.</summary>
    public IReadOnlyList<string> Revisions { get; init => field = value.ToArray(); } = ["head"];

    /// <summary>What to upgrade, in this order; none where a file or a query says it.</summary>
    public IReadOnlyList<FleetTarget> Targets { get; init => field = value.ToArray(); } = [];

    /// <summary>File with a target in each line; null without one.</summary>
    public string? TargetFile { get; init; }

    /// <summary>
    /// SQL that answers with the names of schemas, in one column: each is a target. It is asked of each target, and without targets of the database that a single run would
    /// take. Null where whole databases are meant.
    /// </summary>
    public string? SchemaQuery { get; init; }

    /// <summary>How many are upgraded at once.</summary>
    public int ThrottleLimit { get; init; } = DefaultThrottleLimit;

    /// <summary>How many go first, one after the other, before any other begins: the first ones that have something to do. When one fails, no other begins.</summary>
    public int Canary { get; init; }

    /// <summary>After how many failures no other begins; zero for never.</summary>
    public int StopAfterFailures { get; init; }

    /// <summary>Asked once, before anything runs, with the names of all targets; null runs without asking.</summary>
    public Func<IReadOnlyList<string>, Task<PlanConsent>>? Confirm { get; init; }

    /// <summary>How many are upgraded at once where nothing is said.</summary>
    public const int DefaultThrottleLimit = 8;
}
