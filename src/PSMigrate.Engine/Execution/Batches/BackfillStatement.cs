using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>Reads what a backfill is asked for into a task.</summary>
internal static class BackfillStatement
{
    /// <param name="request">What is asked for.</param>
    /// <param name="workingDirectory">What the path of its file is relative to.</param>
    /// <exception cref="ScriptInvalidException">The statement cannot run in batches, or a name is none.</exception>
    public static BatchTask Read(BackfillRequest request, string workingDirectory)
    {
        SourcePosition start = new(request.File is null ? "" : Path.GetFullPath(request.File, workingDirectory), 1, 1);
        string text = request.File is null ? request.Statement ?? "" : ScriptFile.ReadText(start.File);
        IReadOnlyList<SqlStatement> statements = Typed(request, () => StatementSplitter.Split(text, start));
        if (statements is not [SqlStatement source])
        {
            throw new ScriptInvalidException(
                $"A backfill is one statement, and this is {(statements.Count == 0 ? "none" : $"{statements.Count} of them")}.",
                "Run them one after the other.",
                request.File is null ? null : start);
        }

        BatchDirective directive = new(
            TableName.Parse(request.Table) ?? throw NoName(request.Table, "table"), request.Key is null ? null : Column(request.Key), null)
        {
            Size = request.BatchSize is > 0 and <= BatchDirective.LargestSize
                ? request.BatchSize
                : throw new ScriptInvalidException($"{request.BatchSize} is no number of rows from 1 to {BatchDirective.LargestSize}.", "Leave the size out to begin with 5000."),
            Pause = request.Pause,
            Target = request.TargetDuration > TimeSpan.Zero
                ? request.TargetDuration
                : throw new ScriptInvalidException("A batch takes longer than nothing.", "Leave the target out for 500 ms."),
        };
        ScriptStatement statement = new(1, source, null) { Batch = directive };
        Typed(request, () =>
        {
            SourcePosition at = new(start.File, source.Line, source.Column);
            StatementRules.Check(source, start.File);
            BatchRules.Check(statement, at);
            return at;
        });
        return new BatchTask
        {
            Statement = statement,
            Directive = directive,
            File = start.File,
            Direction = Ledger.Backfill,
            Checksum = SectionChecksum.Of($"{directive.Table}\n{directive.Key}\n{source.Text}"),
        };
    }

    private static string Column(string text) => TableName.Parse(text) is { Schema: null, Name: var name } ? name : throw NoName(text, "column");

    private static ScriptInvalidException NoName(string text, string what) => new(
        $"'{text}' is no name of a {what} as SQL writes it.", "Names with capitals, blanks or signs stand in double quotes.");

    // What was typed has no file that could be opened at the place.
    private static T Typed<T>(BackfillRequest request, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ScriptInvalidException e) when (request.File is null)
        {
            throw new ScriptInvalidException(e.Message, e.Hint);
        }
    }
}
