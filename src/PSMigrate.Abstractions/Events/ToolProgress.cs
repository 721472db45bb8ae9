namespace PSMigrate;

/// <summary>What pg_dump or pg_restore says of what it does.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Text">One line: <c>dumping contents of table "public.users"</c>.</param>
public sealed record ToolProgress(string Tool, string Text) : MigrationEvent
{
    /// <summary>The line as the program writes it.</summary>
    public override string ToString() => $"{Tool}: {Text}";
}
