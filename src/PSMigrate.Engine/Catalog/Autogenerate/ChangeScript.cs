using System.Text;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>A change as the text of a revision's section. What the server refused is there as a comment that a check finds.</summary>
internal static class ChangeScript
{
    private const string Later = "SET check_function_bodies = off;\n\n";

    public static string Write(IEnumerable<RehearsedChange> changes)
    {
        StringBuilder text = new();
        bool hasRoutines = false;
        foreach (RehearsedChange change in changes)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            hasRoutines |= change.Action != ChangeAction.Drop && change.Id.Kind is "function" or "procedure";
            foreach ((Ddl statement, string? error) in change.Statements)
            {
                Write(text, change, statement, error);
            }
        }

        // A routine's body may name what comes behind it.
        return (hasRoutines ? Later : "") + text;
    }

    private static void Write(StringBuilder text, RehearsedChange change, Ddl statement, string? error)
    {
        if (statement.DataLoss is { } loss)
        {
            text.Append($"-- data loss: {loss} ({change.Id})\n");
        }

        if (error is not null)
        {
            text.Append($"{ScriptTodo.Mark}: {change.Id}: {OneLine(error)}\n");
            text.Append(string.Concat(statement.Sql.Split('\n').Select(line => $"--   {line}\n")));
            return;
        }

        text.Append(statement.StartsSegment ? $"{SegmentDirective.Text}\n" : "").Append(statement.Sql).Append(";\n");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
