namespace PSMigrate;

/// <summary>A statement goes to the server.</summary>
/// <param name="Step">The revision's part of the plan.</param>
/// <param name="Statement">The statement.</param>
public sealed record StatementStarted(PlanStep Step, PlanStatement Statement) : MigrationEvent;
