namespace PSMigrate;

/// <summary>A statement did not get its locks in time. What it was part of is rolled back, nothing is held, and it is tried again.</summary>
/// <param name="Step">The revision's part of the plan.</param>
/// <param name="Blockers">Who was in the way, in words; empty where nobody was seen.</param>
/// <param name="Attempt">Which attempt failed, from 1.</param>
/// <param name="Pause">How long until the next.</param>
/// <param name="Left">How long it will be tried altogether from now on (lock_retry_for).</param>
public sealed record LockRetrying(PlanStep Step, IReadOnlyList<string> Blockers, int Attempt, TimeSpan Pause, TimeSpan Left) : MigrationEvent
{
    /// <summary>Who is in the way, in words.</summary>
    public IReadOnlyList<string> Blockers { get; init => field = value.ToArray(); } = Blockers.ToArray();
}
