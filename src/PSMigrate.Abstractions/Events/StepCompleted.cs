namespace PSMigrate;

/// <summary>A revision is applied or reverted, and that is committed. One that fails is told by the error.</summary>
/// <param name="Result">What became of it.</param>
public sealed record StepCompleted(StepResult Result) : MigrationEvent;
