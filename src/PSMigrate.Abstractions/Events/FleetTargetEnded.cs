namespace PSMigrate;

/// <summary>A target of a fleet has ended, or will not be begun; those are told last.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Number">How many have ended so far.</param>
/// <param name="Count">How many there are.</param>
public sealed record FleetTargetEnded(FleetTargetResult Result, int Number, int Count) : MigrationEvent;
