namespace PSMigrate;

/// <summary>A database is about to be connected to; told before each attempt.</summary>
/// <param name="Database">The database; its server's version is not known yet.</param>
public sealed record Connecting(DatabaseInfo Database) : MigrationEvent;
