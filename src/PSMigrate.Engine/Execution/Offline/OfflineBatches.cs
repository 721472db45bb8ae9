using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>
/// A script has nobody who would cut a statement into batches: there it runs once, from the first key to the last, in a transaction of its own.
/// </summary>
internal static class OfflineBatches
{
    /// <exception cref="ScriptInvalidException">Nobody knows the key: only a database does.</exception>
    public static CompiledPlan AsOneStatementEach(CompiledPlan plan) => plan with { Steps = [.. plan.Steps.Select(AsOneStatementEach)] };

    /// <summary>What a script says of a step's statements.</summary>
    public static IEnumerable<string> Remarks(CompiledStep step) => Statements(step).Where(statement => statement.Batch is not null).Select(statement =>
        $"The {statement.Source.Traits.Command} of line {statement.Source.Line}, which psmigrate runs in batches over {statement.Batch!.Table}, is one statement here: it holds its locks until it is done.");

    private static CompiledStep AsOneStatementEach(CompiledStep step) => Statements(step).All(statement => statement.Batch is null)
        ? step
        : new CompiledStep(step.Graph, step.Direction, step.Script, [.. step.Segments.Select(AsOneStatementEach)], step.Precondition, step.Verify);

    private static ScriptSegment AsOneStatementEach(ScriptSegment segment) => segment.Statements is [{ Batch: { } batch } statement]
        ? segment with { IsTransactional = true, Statements = [statement with { Filled = Filled(statement, batch) }] }
        : segment;

    private static SubstitutedText Filled(ScriptStatement statement, BatchDirective batch)
    {
        string key = Identifier.Quote(batch.Key ?? throw new ScriptInvalidException(
            $"A script cannot look up the primary key of {batch.Table}, which this statement is cut by.",
            "Name it in the batch directive: key=id, say.",
            batch.Position));
        // Not min and max, which not every type has.
        string first = $"(SELECT {key} FROM {batch.Table} WHERE {key} IS NOT NULL ORDER BY {key} LIMIT 1)";
        string last = $"(SELECT {key} FROM {batch.Table} WHERE {key} IS NOT NULL ORDER BY {key} DESC LIMIT 1)";
        return BatchPlaceholders.Replace(statement.Sql, first, last, statement.Filled);
    }

    private static IEnumerable<ScriptStatement> Statements(CompiledStep step) => step.Segments.SelectMany(segment => segment.Statements);
}
