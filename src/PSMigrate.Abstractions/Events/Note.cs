namespace PSMigrate;

/// <summary>Something worth knowing that is no failure.</summary>
/// <param name="Text">One line.</param>
/// <param name="IsWarning">Whether a person should act on it.</param>
public sealed record Note(string Text, bool IsWarning = false) : MigrationEvent;
