using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>One revision in a script, in the order of <see cref="StepRunner"/>; only the session is made fresh behind the COMMIT here.</summary>
internal sealed class OfflineStep(OfflineText text, OfflineBlocks blocks, StepCommands commands, Ledger ledger)
{
    // What psql knows of the statement that failed.
    private static readonly SqlExpression s_sqlState = new(":'psmigrate_sqlstate'");

    private bool _isOpen;
    private bool _isChecked;
    private int _done;

    /// <param name="before">Rows of the version table before it.</param>
    /// <param name="isOpen">Whether the transaction of the revision before is still open.</param>
    /// <param name="keepOpen">Whether to leave it open for the next one.</param>
    public void Write(CompiledStep step, IReadOnlyList<string> before, bool isOpen, bool keepOpen)
    {
        (_isOpen, _isChecked, _done) = (isOpen, step.Precondition.Count == 0, 0);
        foreach (ScriptSegment segment in step.Segments)
        {
            if (!segment.IsTransactional)
            {
                WriteOutsideTransaction(step, segment, before);
                continue;
            }

            Open(step, before);
            text.Send(StepCommands.SegmentSettings(step, segment));
            Send(segment.Statements);
            if (segment != step.Segments[^1])
            {
                text.Send([StepCommands.CheckConstraints]);
                text.Send(commands.Reset.Settings);
                text.Send(OfflineBlocks.Do(OfflineBlocks.Hits(commands.SegmentDone(step, segment), StepCommands.RowMissed(step))));
                Commit();
                _done++;
            }
        }

        Record(step, before, keepOpen);
    }

    private void WriteOutsideTransaction(CompiledStep step, ScriptSegment segment, IReadOnlyList<string> before)
    {
        foreach (ScriptStatement statement in segment.Statements)
        {
            Guard(step, before);
            text.Send(commands.Reset.Settings);
            text.Send([commands.StatementStarted(step, segment, statement)]);
            text.Send(commands.StatementSettings(step, segment, statement));
            text.Psql(@"\set ON_ERROR_STOP off");
            Send([statement]);
            text.Psql(@"\set psmigrate_sqlstate :SQLSTATE");
            text.Psql(@"\set ON_ERROR_STOP on");
            text.Psql(@"\if :ERROR");
            WriteFailure(step, segment, statement);
            text.Psql(@"\endif");
            text.Send(commands.Reset.Settings);
            text.Send(OfflineBlocks.Do(OfflineBlocks.Hits([Finished(step, segment, statement, RunOutcome.Done, null, null)], StepCommands.RowMissed(step))));
            _done++;
        }
    }

    // Its end is known, so that the next run may try it again.
    private void WriteFailure(CompiledStep step, ScriptSegment segment, ScriptStatement statement)
    {
        const string Error = "A script failed; what the server said is in psql's output.";
        text.Send(commands.Reset.Settings);
        text.SendAsIs(LiteralText.Of(Finished(step, segment, statement, RunOutcome.Failed, s_sqlState, Error)));
        text.SendAsIs(LiteralText.Of(ledger.FinishRun(RunOutcome.Failed, s_sqlState, Error)));
        string stop = Identifier.Literal($"Revision {step.Revision} stopped at statement {statement.Number}, which runs outside a transaction: see the error above.");
        text.Send(OfflineBlocks.Do($"BEGIN\n    RAISE EXCEPTION USING MESSAGE = {stop};\nEND"));
    }

    private void Record(CompiledStep step, IReadOnlyList<string> before, bool keepOpen)
    {
        text.Send(_isOpen ? [StepCommands.CheckConstraints] : []);
        Open(step, before);
        if (step.Verify.Count > 0)
        {
            text.Send(StepCommands.VerifySettings(step));
            text.Send(OfflineBlocks.Do($"BEGIN\n{blocks.Verification(step)}END"));
        }

        text.Send(commands.Reset.Settings);
        text.Send(OfflineBlocks.Do(OfflineBlocks.Hits([.. commands.VersionRows(step), blocks.StepDone(step)], StepCommands.RowMissed(step))));
        if (!keepOpen)
        {
            Commit();
        }

        text.Send(commands.Reset.Everything);
    }

    private void Open(CompiledStep step, IReadOnlyList<string> before)
    {
        if (!_isOpen || !_isChecked)
        {
            text.Send(_isOpen ? [] : StepCommands.Begin);
            _isOpen = true;
            Guard(step, before);
        }
    }

    private void Guard(CompiledStep step, IReadOnlyList<string> before)
    {
        string precondition = _isChecked ? "" : blocks.Precondition(step);
        _isChecked = true;
        text.Send(OfflineBlocks.Do($"BEGIN\n    {blocks.Guard(step, before, _done)}\n{precondition}END"));
    }

    private void Commit()
    {
        text.Send([new SqlCommand("COMMIT")]);
        _isOpen = false;
    }

    private void Send(IEnumerable<ScriptStatement> statements)
    {
        foreach (ScriptStatement statement in statements)
        {
            text.Send(statement.Sql);
        }
    }

    private SqlCommand Finished(CompiledStep step, ScriptSegment segment, ScriptStatement statement, RunOutcome outcome, SqlExpression? sqlState, string? error) =>
        ledger.StatementFinished(step, segment.Number, statement.Number, outcome, null, sqlState, error);
}
