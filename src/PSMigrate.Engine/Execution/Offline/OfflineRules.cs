using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>What a script cannot hold, found before any of it is written.</summary>
internal static class OfflineRules
{
    /// <exception cref="ScriptInvalidException">A statement needs psql, or would not be one statement for psql.</exception>
    public static void Check(CompiledPlan plan, ExportRequest request)
    {
        foreach (CompiledStep step in plan.Steps)
        {
            foreach (ScriptStatement filled in step.Segments.SelectMany(segment => segment.Statements).Where(statement => statement.Filled is not null))
            {
                EnsureOne(step, filled);
            }

            if (request.Form == SqlScriptForm.Plain && step.Segments.FirstOrDefault(segment => !segment.IsTransactional) is { } segment)
            {
                SqlStatement statement = segment.Statements[0].Source;
                throw new ScriptInvalidException(
                    $"{statement.Traits.Command} runs outside a transaction, where only psql notices that it failed: {(request.Idempotent ? "idempotent needs the psql form" : "the plain form cannot hold it")}.",
                    "Export without -Plain (--sql-form psql) and run the script with psql.",
                    new SourcePosition(step.Path, statement.Line, statement.Column));
            }
        }
    }

    // The server refuses two statements where it gets one; psql would send both.
    private static void EnsureOne(CompiledStep step, ScriptStatement statement)
    {
        SourcePosition at = new(step.Path, statement.Source.Line, statement.Source.Column);
        if (StatementSplitter.Split(statement.Sql, at).Count != 1)
        {
            throw new ScriptInvalidException("With its variables filled in this is not one statement.", "Write the statements apart, each with its semicolon.", at);
        }
    }
}
