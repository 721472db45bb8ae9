namespace PSMigrate;

/// <summary>A database was reached; told once, before anything else is done with it.</summary>
/// <param name="Database">The database.</param>
public sealed record Connected(DatabaseInfo Database) : MigrationEvent;
