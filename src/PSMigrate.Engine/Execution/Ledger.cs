using PSMigrate.Engine.Execution.Batches;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>The statements that write the history table. Texts are masked here, so no password gets into a row.</summary>
internal sealed class Ledger(BookkeepingSql sql, RunIdentity identity)
{
    /// <summary>What a backfill has in place of a direction.</summary>
    public const string Backfill = "backfill";

    // Of an offline script nobody knows yet who will run it: the server says it then.
    private readonly object _runId = identity.RunIdOnServer ?? (object)identity.RunId;
    private readonly object? _osUser = identity.IsOffline ? null : identity.OsUser;
    private readonly object _host = identity.HostOnServer ?? (object)identity.Host;

    public SqlCommand InsertRun(MigrationDirection direction, string? backup = null) => InsertRun(Word(direction), backup);

    /// <param name="direction">Which way it goes, or what it is instead.</param>
    /// <param name="backup">What the backup is found by that was taken first.</param>
    public SqlCommand InsertRun(string direction, string? backup = null) =>
        new(sql["insert_run"], _runId, direction, _osUser, _host, identity.Tool, identity.Context, identity.Plan, Mask(backup));

    /// <param name="sqlState">Text, or how the server knows it.</param>
    public SqlCommand FinishRun(RunOutcome outcome, object? sqlState, string? error) =>
        new(sql["finish_run"], _runId, Word(outcome), sqlState, Mask(error));

    /// <param name="snapshot">The schema at the end of the run.</param>
    public SqlCommand StoreSnapshot(string snapshot) => new(sql["store_snapshot"], _runId, snapshot);

    public SqlCommand MarkInterrupted() => new(sql["mark_interrupted"], _runId);

    /// <param name="duration">A <see cref="TimeSpan"/>, or how the server computes it; null for since its transaction began.</param>
    /// <param name="rows">How many rows it changed; null where that is not known (yet).</param>
    /// <param name="settles">Whether an earlier run may have left statements of it without an end.</param>
    public SqlCommand StepDone(CompiledStep step, object? duration, long? rows, bool settles) => new(
        settles ? sql["settle_statements"] + sql["insert_step"] : sql["insert_step"],
        _runId,
        step.Revision,
        Word(step.Direction),
        null,
        null,
        Word(RunOutcome.Done),
        duration,
        rows,
        null,
        null,
        step.Script?.Upgrade.Checksum,
        step.Script?.Downgrade?.Checksum,
        step.Script?.MaskedText,
        _osUser,
        _host,
        identity.Tool);

    /// <summary>Notes how many rows each of some steps changed.</summary>
    /// <param name="after">The last row of the history that was counted before.</param>
    public SqlCommand CountRows(IReadOnlyList<(string Revision, long Rows)> steps, long after) => new(
        sql["count_rows"], _runId, steps.Select(step => step.Revision).ToArray(), steps.Select(step => step.Rows).ToArray(), after);

    public SqlCommand StepFailed(CompiledStep step, StepFailure failure, TimeSpan duration) => new(
        sql["insert_step"],
        _runId,
        step.Revision,
        Word(step.Direction),
        failure.Segment,
        failure.Statement,
        Word(failure.Outcome),
        duration,
        null,
        failure.SqlState,
        Mask(failure.Message),
        step.Script?.Upgrade.Checksum,
        step.Script?.Downgrade?.Checksum,
        null,
        _osUser,
        _host,
        identity.Tool);

    /// <summary>Declares revisions applied (with the checksums of their files, so that later edits are noticed) or reverted.</summary>
    public SqlCommand Stamps(IReadOnlyList<(string Revision, RevisionScript? Script)> revisions, bool applied) => new(
        sql["insert_stamps"],
        _runId,
        applied ? "stamp" : "unstamp",
        _osUser,
        _host,
        identity.Tool,
        revisions.Select(revision => revision.Revision).ToArray(),
        revisions.Select(revision => revision.Script?.Upgrade.Checksum).ToArray(),
        revisions.Select(revision => revision.Script?.Downgrade?.Checksum).ToArray());

    /// <param name="context">What the catalog holds before it, as JSON; null where that is of no use.</param>
    public SqlCommand StatementStarted(CompiledStep step, int segment, int statement, string? context) => new(
        sql["start_statement"],
        _runId,
        step.Revision,
        Word(step.Direction),
        segment,
        statement,
        step.ChecksumThrough(statement),
        context,
        _osUser,
        _host,
        identity.Tool);

    public SqlCommand StatementFinished(CompiledStep step, int segment, int statement, RunOutcome outcome, long? rows, object? sqlState, string? error) => new(
        sql["finish_statement"],
        _runId,
        step.Revision,
        segment,
        statement,
        Word(outcome),
        rows,
        sqlState,
        Mask(error));

    /// <summary>How far a statement is that runs in batches. The server refuses it when the lock is not ours any more.</summary>
    /// <param name="isFirst">Whether this run has not recorded a batch of it yet.</param>
    /// <param name="duration">How long it has run in this run.</param>
    public SqlCommand Batch(BatchTask task, BatchPosition at, BatchKey key, RunOutcome outcome, bool isFirst, TimeSpan duration) => isFirst
        ? new(
            sql["start_batches"],
            _runId,
            task.Revision,
            task.Direction,
            task.Segment,
            task.Number,
            Word(outcome),
            duration,
            at.Rows,
            task.Checksum,
            task.Step is null ? Mask(task.Statement.Sql) : null,
            at.ToJson(key),
            _osUser,
            _host,
            identity.Tool)
        : new(sql["record_batch"], _runId, task.Revision, task.Segment, task.Number, Word(outcome), at.Rows, at.ToJson(key));

    public SqlCommand BatchesStopped(BatchTask task, RunOutcome outcome, StatementFailedException? error) => new(
        sql["stop_batches"], _runId, task.Revision, task.Segment, task.Number, Word(outcome), error?.SqlState, Mask(error?.Report));

    public static string Word(MigrationDirection direction) => direction.ToString().ToLowerInvariant();

    public static string Word(RunOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string? Mask(string? text) => text is null ? null : SecretMask.Mask(text);
}
