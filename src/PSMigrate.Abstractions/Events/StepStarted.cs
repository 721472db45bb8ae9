namespace PSMigrate;

/// <summary>A revision begins.</summary>
/// <param name="Step">The revision's part of the plan.</param>
/// <param name="Number">Its place in the run, from 1.</param>
/// <param name="Count">How many revisions the run has.</param>
public sealed record StepStarted(PlanStep Step, int Number, int Count) : MigrationEvent;
