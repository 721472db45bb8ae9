using PSMigrate.Engine.Execution.Batches;
using PSMigrate.Engine.Execution.Resume;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>What is sent for a step beside its own statements. The runner sends it, an offline script holds it: so the two stay the same.</summary>
internal sealed class StepCommands(BookkeepingSql sql, Ledger ledger, RunSettings settings, SessionReset reset)
{
    public static IReadOnlyList<SqlCommand> Begin { get; } = [new("BEGIN")];

    public static SqlCommand Commit { get; } = new("COMMIT");

    /// <summary>Behind the last statement of a segment: deferred constraints are checked while what the script has set still holds.</summary>
    public static SqlCommand CheckConstraints { get; } = new("SET CONSTRAINTS ALL IMMEDIATE");

    public SessionReset Reset { get; } = reset;

    /// <summary>Between the BEGIN of a segment and its first statement.</summary>
    public static IReadOnlyList<SqlCommand> SegmentSettings(CompiledStep step, ScriptSegment segment) =>
    [
        .. Replay(step, segment.Statements[0].Number),
        .. Limit("SET LOCAL", "lock_timeout", segment.LockTimeout),
        .. Limit("SET LOCAL", "statement_timeout", step.Script?.Header.StatementTimeout),
    ];

    /// <summary>Before a statement outside a transaction, behind the row that says it is about to run.</summary>
    public IReadOnlyList<SqlCommand> StatementSettings(CompiledStep step, ScriptSegment segment, ScriptStatement statement) =>
    [
        .. Replay(step, statement.Number),
        .. Limit("SET", "lock_timeout", segment.LockTimeout),
        // What runs here is meant to take long; only concurrent_timeout or the script itself bounds it.
        .. Limit("SET", "statement_timeout", step.Script?.Header.StatementTimeout ?? settings.ConcurrentTimeout),
    ];

    /// <summary>Before the function of a PowerShell script. Outside a transaction its statements may take long, as those of SQL may.</summary>
    public IReadOnlyList<SqlCommand> FunctionSettings(ScriptFunction function) => function.IsTransactional
        ? [.. Limit("SET LOCAL", "statement_timeout", function.Header.StatementTimeout)]
        : [.. Limit("SET", "statement_timeout", function.Header.StatementTimeout ?? settings.ConcurrentTimeout)];

    /// <summary>Before the statements of a verify section; where the last segment is still open they see what it has set.</summary>
    public static IReadOnlyList<SqlCommand> VerifySettings(CompiledStep step) =>
        step.Segments is [.., { IsTransactional: true }] ? [] : [.. Replay(step, int.MaxValue)];

    public SqlCommand StatementStarted(CompiledStep step, ScriptSegment segment, ScriptStatement statement, StatementContext? context = null) =>
        ledger.StatementStarted(step, segment.Number, statement.Number, context?.ToJson());

    public SqlCommand StatementFinished(
        CompiledStep step, ScriptSegment segment, ScriptStatement statement, RunOutcome outcome, long? rows = null, StatementFailedException? error = null) =>
        ledger.StatementFinished(step, segment.Number, statement.Number, outcome, rows, error?.SqlState, error?.Report);

    /// <summary>Before the COMMIT of a segment that is not the last one: how far the revision got.</summary>
    public IReadOnlyList<SqlCommand> SegmentDone(CompiledStep step, ScriptSegment segment) =>
    [
        StatementStarted(step, segment, segment.Statements[^1]),
        StatementFinished(step, segment, segment.Statements[^1], RunOutcome.Done),
    ];

    /// <summary>A statement of a script that runs in batches.</summary>
    public BatchTask Batches(CompiledStep step, ScriptSegment segment, ScriptStatement statement) => new()
    {
        Statement = statement,
        Directive = statement.Batch!,
        File = step.Path,
        Step = step.Plan,
        Direction = Ledger.Word(step.Direction),
        Segment = segment.Number,
        Checksum = step.ChecksumThrough(statement.Number),
        Settings = SegmentSettings(step, segment),
        AtEnd = SegmentDone(step, segment),
    };

    /// <summary>The step's changes of the version table. Each must hit one row, else <see cref="RowMissed"/> says what is wrong.</summary>
    public IEnumerable<SqlCommand> VersionRows(CompiledStep step) => Execution.VersionRows.Commands(sql, step.Graph.Changes);

    /// <summary>The same, each with an error where it misses: <see cref="Execution.VersionRows.Missed"/>.</summary>
    public IEnumerable<SqlCommand> CertainVersionRows(CompiledStep step) => Execution.VersionRows.Certain(sql, step.Graph.Changes);

    /// <summary>The end of a step, up to its COMMIT: a session as it was, the version rows, the ledger's row.</summary>
    /// <param name="done">The ledger's row.</param>
    public IReadOnlyList<SqlCommand> Record(CompiledStep step, SqlCommand done) => [.. Reset.Everything, .. CertainVersionRows(step), done];

    /// <summary>Rows of the version table that the step takes out, sorted.</summary>
    public static IReadOnlyList<string> NeededRows(CompiledStep step) => [.. step.Graph.Changes.SelectMany(RowsBefore).Order(StringComparer.Ordinal)];

    public static string RowMissed(CompiledStep step)
    {
        IReadOnlyList<string> needed = NeededRows(step);
        return $"Revision {step.Revision} is rolled back: the version table does not hold {(needed.Count == 0 ? "what it did" : string.Join(", ", needed))} any more, or the script gave our lock away.";
    }

    private static IEnumerable<string> RowsBefore(RowChange change) => change switch
    {
        RowChange.Update update => [update.From],
        RowChange.Delete delete => [delete.Id],
        _ => [],
    };

    /// <summary>What earlier segments SET for the session; the bookkeeping between segments has reset it.</summary>
    public static IEnumerable<SqlCommand> Replay(CompiledStep step, int firstStatement) => step.Segments
        .SelectMany(segment => segment.Statements)
        .TakeWhile(statement => statement.Number < firstStatement)
        .Where(statement => statement.Source.Traits.SetsSession)
        .Select(statement => new SqlCommand(statement.Sql));

    private static IEnumerable<SqlCommand> Limit(string set, string setting, TimeSpan? limit) =>
        limit is { } time ? [new SqlCommand($"{set} {setting} = {SessionSettings.Milliseconds(time)}")] : [];
}
