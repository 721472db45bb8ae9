using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Resume;

/// <summary>Settles the statement that an earlier run began and of which nobody saw the end.</summary>
internal sealed class UnfinishedRevision(
    MigrationSession session, StepTransaction transaction, StepCommands commands, StatementCatalog catalog, StatementWatch watch, UnfinishedStatement choice)
{
    /// <summary>Up to which statement the step is done.</summary>
    /// <exception cref="RevisionPartialException">Nobody can tell, or what has run was changed.</exception>
    public async Task<int> FindDoneAsync(CompiledStep step, StepProgress earlier, CancellationToken cancellationToken)
    {
        if (earlier.Begun is not { } begun)
        {
            return earlier.LastDone;
        }

        ScriptSegment? segment = step.Segments.FirstOrDefault(segment => segment.Statements.Any(statement => statement.Number == begun.Statement));
        ScriptStatement? statement = segment?.Statements.First(statement => statement.Number == begun.Statement);
        await transaction.BookkeepAsync(step, [.. session.Reset.Settings, .. StepCommands.Replay(step, begun.Statement)], cancellationToken).ConfigureAwait(false);
        bool isSame = begun.Checksum == step.ChecksumThrough(begun.Statement);
        StatementContext? context = begun.Context ?? (isSame && statement is not null ? StatementCatalog.Assumed(statement.Sql) : null);
        // Taking away what was left may wait for others as long as building it did.
        StatementEnd end = await transaction.AskAsync(
            step, () => watch.DuringAsync([step.Plan], null, () => catalog.EndOfAsync(context, cancellationToken))).ConfigureAwait(false);
        if (!begun.IsUnknown || end == StatementEnd.NotDone || (end == StatementEnd.Unknown && choice == UnfinishedStatement.Retry))
        {
            return earlier.LastDone;
        }

        if (end == StatementEnd.Unknown && choice == UnfinishedStatement.Stop)
        {
            throw earlier.Unseen(step, statement);
        }

        if (!isSame || segment is null || statement is null)
        {
            throw earlier.Changed(step, $"statement {begun.Statement} took effect as it was written then");
        }

        await transaction.BookkeepAsync(
            step,
            [
                .. session.Reset.Settings,
                commands.StatementStarted(step, segment, statement),
                commands.StatementFinished(step, segment, statement, RunOutcome.Done),
            ],
            cancellationToken).ConfigureAwait(false);
        return begun.Statement;
    }
}
