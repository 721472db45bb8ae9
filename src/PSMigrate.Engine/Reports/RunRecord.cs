namespace PSMigrate.Engine.Reports;

/// <summary>A run as a report tells of it.</summary>
internal sealed record RunRecord
{
    public required MigrationDirection Direction { get; init; }

    public required DateTimeOffset Began { get; init; }

    public required DateTimeOffset Ended { get; init; }

    /// <summary>Null where none was reached.</summary>
    public DatabaseInfo? Database { get; init; }

    /// <summary>Rows before; null where nobody came to read them.</summary>
    public IReadOnlyList<string>? StartHeads { get; init; }

    public IReadOnlyList<string>? EndHeads { get; init; }

    public MigrationException? Error { get; init; }

    /// <summary>The steps of the plan, in order, those that were not come to included.</summary>
    public IReadOnlyList<StepRecord> Steps { get; init; } = [];

    public IReadOnlyList<WaitRecord> Waits { get; init; } = [];

    public IReadOnlyList<MessageRecord> Messages { get; init; } = [];

    /// <summary>All revisions, newest first, as they stand after the run.</summary>
    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    public RunIdentityRecord Identity { get; init; } = new("", "", "", "");

    /// <summary>Where the run came from, as the ledger has it: git, CI.</summary>
    public IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();

    public TimeSpan Duration => Ended - Began;

    public required RunOutcome Outcome { get; init; }

    public IEnumerable<StepRecord> Done => Steps.Where(step => step.Result is { Outcome: RunOutcome.Done });

    public long StatementCount => Done.Sum(step => (long)step.Result!.StatementCount);

    public long RowCount => Done.Sum(step => step.Result!.RowCount);

    /// <summary>What was done and what became of it, in a line: <c>Upgrade of loom failed</c>.</summary>
    public string Title => $"{Direction}{(Database is null ? "" : $" of {Database.Database}")} {Outcome.ToString().ToLowerInvariant()}";
}
