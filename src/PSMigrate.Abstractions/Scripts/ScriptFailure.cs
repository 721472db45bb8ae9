namespace PSMigrate;

/// <summary>What stopped a PowerShell revision.</summary>
/// <param name="Message">What the script or PowerShell says.</param>
/// <param name="Line">Line of the file, from 1; 0 when it is not known.</param>
/// <param name="Column">Column of the file, from 1; 0 when only the line is known.</param>
/// <param name="Cause">The error of ours that stopped it, or null.</param>
/// <param name="Inner">The error as PowerShell raised it.</param>
public sealed record ScriptFailure(string Message, int Line, int Column, MigrationException? Cause, Exception Inner);
