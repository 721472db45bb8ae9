using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Runs one statement over a large table in batches, each with a commit of its own, outside a migration: no lock is held for longer than a
/// batch, and what is done stays. One that was stopped or failed goes on behind its last batch when the same statement is given again. Holds the
/// lock of migrations meanwhile, and is a run in the history table.
/// </summary>
/// <example>
/// <code>Invoke-DbBackfill -Table jobs -Statement 'UPDATE jobs SET new_status = status WHERE id BETWEEN :batch_start AND :batch_end'</code>
/// <para>Fills a column, cut by the primary key.</para>
/// </example>
/// <example>
/// <code>Invoke-DbBackfill -Table jobs -Key created_at -BatchSize 1000 -Pause 50ms -Statement "DELETE FROM jobs WHERE created_at BETWEEN :batch_start AND :batch_end AND status = 'old'" -WhatIf</code>
/// <para>Says over about how many rows it would run, and writes nothing.</para>
/// </example>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="GetDbMigrationLogCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DbBackfill", SupportsShouldProcess = true)]
[OutputType(typeof(BackfillResult))]
public sealed class InvokeDbBackfillCommand : RunCmdlet
{
    /// <summary>
    /// An UPDATE, a DELETE or an INSERT ... SELECT that names its rows with BETWEEN :batch_start AND :batch_end; both ends belong to a batch. Another
    /// statement, or one without both, is ScriptInvalid; what the server refuses is StatementFailed, and what is committed stays.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Statement")]
    [ValidateNotNullOrEmpty]
    public string Statement { get; set; } = "";

    /// <summary>A file with the statement, instead of -Statement. One that cannot be read is ScriptInvalid.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The table whose rows are visited, as in SQL: jobs, app.jobs, "Jobs". One that does not exist is StatementFailed.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Table { get; set; } = "";

    /// <summary>
    /// The column it is cut by, of any type with an order, as in SQL. Default: the table's primary key of one column. Values may repeat; a row
    /// without one is StatementFailed before anything runs.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Key { get; set; }

    /// <summary>Rows of the first batch. Default: 5000. Later ones have as many as take the target duration, between a fiftieth and fifty times this.</summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int BatchSize { get; set; } = 5000;

    /// <summary>How long to rest between two batches: 50ms, 1s, a TimeSpan, or a number of seconds. Default: not at all.</summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan Pause { get; set; }

    /// <summary>How long a batch should take: 500ms (the default), 2s, a TimeSpan, or a number of seconds.</summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan TargetDuration { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Begins anew instead of going on behind what an unfinished run of the same statement has committed.</summary>
    [Parameter]
    public SwitchParameter Restart { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Table;

    /// <inheritdoc/>
    protected override void Execute()
    {
        BackfillRequest request = new()
        {
            Statement = Path.Length > 0 ? null : Statement,
            File = Path.Length > 0 ? FileSystemPath(Path) : null,
            Table = Table,
            Key = Key,
            BatchSize = BatchSize,
            Pause = Pause,
            TargetDuration = TargetDuration,
            Restart = Restart,
        };
        if (IsWhatIf)
        {
            BackfillPlan plan = Await((engine, stop) => engine.PlanBackfillAsync(request, stop), isRun: true);
            ShouldProcess(PlanText.Full(plan), null, null);
            return;
        }

        bool mustAsk = MustAsk;
        BackfillResult? result = Await(
            (engine, pump, stop) => engine.BackfillAsync(
                request,
                new BackfillOptions
                {
                    LockWait = LockWait,
                    ConfirmDatabase = ConfirmDatabase,
                    Confirm = mustAsk ? plan => pump.AskAsync(() => Ask(PlanText.Summary(plan), PlanText.Full(plan)), stop) : null,
                },
                stop),
            isRun: true);
        if (result is not null)
        {
            WriteObject(result);
        }
    }
}
