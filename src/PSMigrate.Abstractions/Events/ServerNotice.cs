namespace PSMigrate;

/// <summary>A message from the server, such as what RAISE NOTICE sends.</summary>
/// <param name="Severity">The server's word: <c>NOTICE</c>, <c>WARNING</c>, <c>INFO</c>, <c>LOG</c> or <c>DEBUG</c>.</param>
/// <param name="Text">The message.</param>
public sealed record ServerNotice(string Severity, string Text) : MigrationEvent;
