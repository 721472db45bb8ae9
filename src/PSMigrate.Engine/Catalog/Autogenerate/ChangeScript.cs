using System.Text;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>A change as the text of a revision's section. What the server refused is there as a comment that a check finds.</summary>
internal static class ChangeScript
{
    private const string Later = "SET check_function_bodies = off;\n\n";

    public static string Write(IEnumerable<RehearsedChange> changes)
    {
        ChangeImpacts impacts = new();
        StringBuilder text = new();
        bool hasRoutines = false;
        foreach (RehearsedChange change in changes)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            hasRoutines |= change.Action != ChangeAction.Drop && change.Id.Kind is "function" or "procedure";
            foreach ((Ddl statement, string? error) in change.Statements)
            {
                text.Append(error is null ? impacts.Read(change.Id, statement).ToSql() : Todo(change.Id, statement, error));
            }
        }

        // A routine's body may name what comes behind it.
        return (hasRoutines ? Later : "") + text;
    }

    private static string Todo(ObjectId id, Ddl statement, string error) =>
        $"{ScriptTodo.Mark}: {id}: {OneLine(error)}\n{string.Concat(statement.Sql.Split('\n').Select(line => $"--   {line}\n"))}";

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
