namespace PSMigrate;

/// <summary>A run holds the lock and begins.</summary>
/// <param name="RunId">Id of the run.</param>
/// <param name="Plan">What it will do, planned under the lock.</param>
public sealed record RunStarted(Guid RunId, MigrationPlan Plan) : MigrationEvent;
