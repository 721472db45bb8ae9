namespace PSMigrate.Engine.Scripts;

/// <summary>What an import leaves where it could not write the SQL; a check finds it.</summary>
internal static class ScriptTodo
{
    public const string Mark = "-- TODO(psmigrate)";

    public static bool IsIn(RevisionScript script) => script.Text.Contains(Mark, StringComparison.Ordinal);
}
