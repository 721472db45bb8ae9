namespace PSMigrate.Engine.Execution;

/// <summary>A value that the server computes when a script is run. Only offline scripts can have one.</summary>
internal sealed record SqlExpression(string Text);
