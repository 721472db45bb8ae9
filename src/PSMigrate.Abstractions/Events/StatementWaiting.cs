namespace PSMigrate;

/// <summary>A statement waits for locks of other sessions; told every second or so while it does.</summary>
/// <param name="Step">The revision's part of the plan.</param>
/// <param name="Blockers">Who is in the way, in words: process, role, application, state, age of the transaction.</param>
/// <param name="Waited">How long the statement has run, or waited.</param>
public sealed record StatementWaiting(PlanStep Step, IReadOnlyList<string> Blockers, TimeSpan Waited) : MigrationEvent
{
    /// <summary>Who is in the way, in words.</summary>
    public IReadOnlyList<string> Blockers { get; init => field = value.ToArray(); } = Blockers.ToArray();

    /// <summary>Their process ids; 0 for a prepared transaction.</summary>
    public IReadOnlyList<int> ProcessIds { get; init => field = value.ToArray(); } = Array.Empty<int>();
}
