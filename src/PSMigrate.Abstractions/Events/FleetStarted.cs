namespace PSMigrate;

/// <summary>A fleet's targets are known and nothing is wrong with them; the first one begins.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="ThrottleLimit">How many run at once.</param>
/// <param name="Canary">How many go first.</param>
public sealed record FleetStarted(int Count, int ThrottleLimit, int Canary) : MigrationEvent;
