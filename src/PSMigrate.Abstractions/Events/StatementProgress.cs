namespace PSMigrate;

/// <summary>How far a statement is that the server counts: building an index, VACUUM, CLUSTER.</summary>
/// <param name="Step">The revision's part of the plan.</param>
/// <param name="Phase">What the server is at, in its own words.</param>
/// <param name="Done">Blocks, rows or lockers of the phase that are done.</param>
/// <param name="Total">Of how many; 0 where the phase has no count.</param>
public sealed record StatementProgress(PlanStep Step, string Phase, long Done, long Total) : MigrationEvent
{
    /// <summary>Hundredths of the phase that are done; -1 where the phase has no count.</summary>
    public int Percent => Total > 0 ? (int)Math.Clamp(100 * Done / Total, 0, 100) : -1;
}
