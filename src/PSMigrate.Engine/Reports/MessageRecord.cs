namespace PSMigrate.Engine.Reports;

/// <summary>A note, a warning, or what the server said.</summary>
internal sealed record MessageRecord(DateTimeOffset At, string Severity, string Text);
