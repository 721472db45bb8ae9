namespace PSMigrate;

/// <summary>A revision is applied or reverted and recorded, or has failed.</summary>
/// <param name="Result">What became of it.</param>
public sealed record StepCompleted(StepResult Result) : MigrationEvent;
