namespace PSMigrate;

/// <summary>A run has ended, well or not; told last. After a failure the error is thrown right behind it.</summary>
/// <param name="Result">What became of the run.</param>
public sealed record RunCompleted(RunResult Result) : MigrationEvent;
