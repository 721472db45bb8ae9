namespace PSMigrate.Engine.Sql;

/// <summary>Something a script must not do, because the runner's own work depends on it.</summary>
/// <param name="Reason">What it is, as a sentence.</param>
/// <param name="Hint">What to do instead.</param>
/// <param name="Offset">Where in the statement's text it begins.</param>
internal sealed record ForbiddenConstruct(string Reason, string Hint, int Offset);
