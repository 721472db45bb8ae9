namespace PSMigrate;

/// <summary>One function of a PowerShell revision, to be run.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Text">Its text, with LF line ends.</param>
/// <param name="Function">Name of the function: <c>upgrade</c> or <c>downgrade</c>.</param>
/// <param name="Migration">What the function sees as <c>$DbMigration</c>.</param>
public sealed record ScriptCall(string Path, string Text, string Function, MigrationContext Migration);
