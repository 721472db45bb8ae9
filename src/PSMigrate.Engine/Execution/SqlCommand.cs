namespace PSMigrate.Engine.Execution;

/// <summary>One statement for the server: text with <c>$1</c>, <c>$2</c>… and the values for them. Its type decides a value's type; null needs a cast in the text.</summary>
internal sealed record SqlCommand(string Text, params object?[] Parameters);
