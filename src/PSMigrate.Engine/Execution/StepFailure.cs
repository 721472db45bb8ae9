namespace PSMigrate.Engine.Execution;

/// <summary>Where and why a step ended before its end.</summary>
internal sealed record StepFailure(RunOutcome Outcome, MigrationException Error, int? Segment, int? Statement)
{
    public string Message => Error.Report;

    public string? SqlState => ((Error as StatementFailedException) ?? Error.InnerException as StatementFailedException)?.SqlState;
}
