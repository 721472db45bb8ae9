namespace PSMigrate.Engine.Execution;

/// <summary>A value of a parameter as text whose type the place in the statement decides, as it does for a literal; null is NULL.</summary>
internal sealed record UntypedText(string? Text);
