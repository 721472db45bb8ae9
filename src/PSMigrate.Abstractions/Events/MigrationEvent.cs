namespace PSMigrate;

/// <summary>Something that happened while a verb ran, told as it happens.</summary>
public abstract record MigrationEvent;
