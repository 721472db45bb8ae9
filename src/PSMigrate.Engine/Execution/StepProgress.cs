using PSMigrate.Engine.Execution.Resume;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>How far a step got in an earlier run.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Direction">Which way it was going, as the history table has it.</param>
/// <param name="Done">The last statement that is done and recorded; null when none is.</param>
/// <param name="Begun">The statement outside a transaction that was begun last and is not recorded as done; null when there is none.</param>
/// <param name="Stop">Where and with what error the last try stopped, if that was recorded.</param>
internal sealed record StepProgress(string Revision, string Direction, ProgressRow? Done, ProgressRow? Begun, ProgressRow? Stop)
{
    public int LastDone => Done?.Statement ?? 0;

    /// <summary>Reads how far each unfinished revision got.</summary>
    public static async Task<IReadOnlyDictionary<string, StepProgress>> ReadAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        Dictionary<string, StepProgress> progress = new(StringComparer.Ordinal);
        if (!session.HasHistoryTable)
        {
            return progress;
        }

        foreach (ProgressRow row in await ReadRowsAsync(session, "read_progress", cancellationToken).ConfigureAwait(false))
        {
            StepProgress? before = progress.GetValueOrDefault(row.Revision);
            // What went the other way before is history: the last try decides.
            before = before?.Direction == row.Direction ? before : new StepProgress(row.Revision, row.Direction, null, null, null);
            progress[row.Revision] = row.Outcome == Ledger.Word(RunOutcome.Done)
                ? before with { Done = before.LastDone > row.Statement ? before.Done : row, Begun = null }
                : before with { Begun = row };
        }

        if (progress.Count > 0)
        {
            foreach (ProgressRow row in await ReadRowsAsync(session, "read_stops", cancellationToken).ConfigureAwait(false))
            {
                if (progress.TryGetValue(row.Revision, out StepProgress? of) && of.Direction == row.Direction)
                {
                    progress[row.Revision] = of with { Stop = row };
                }
            }
        }

        return progress;
    }

    /// <summary>A plan without what has run of it: of a revision that was begun only the rest will run.</summary>
    public static CompiledPlan Rest(CompiledPlan plan, IReadOnlyDictionary<string, StepProgress> partial) => plan with
    {
        Steps =
        [
            .. plan.Steps.Select(step =>
                partial.GetValueOrDefault(step.Revision) is { } begun && begun.Direction == Ledger.Word(step.Direction) ? step.Behind(begun.LastDone) : step),
        ],
    };

    /// <summary>Says whether a step can go on from here, before it is tried.</summary>
    /// <exception cref="RevisionPartialException">It cannot: it was going the other way, or what has run of it was changed.</exception>
    public void EnsureCanContinue(CompiledStep step)
    {
        string wanted = Ledger.Word(step.Direction);
        if (Direction != wanted)
        {
            throw new RevisionPartialException(
                $"Revision {Revision} was begun as {Direction} and not finished, so it cannot {wanted} now.",
                Revision,
                $"Finish the {Direction} first, or declare how far it is with Set-DbRevision (psmigrate stamp).",
                new SourcePosition(step.Path));
        }

        if (Done is { } done && done.Checksum != step.ChecksumThrough(done.Statement))
        {
            throw Changed(step, $"its first {done.Statement} statements have run, and they are not the same any more");
        }
    }

    /// <summary>The error for a script of which a part that has run was changed.</summary>
    public RevisionPartialException Changed(CompiledStep step, string what) => new(
        $"Revision {Revision} was begun and its script has changed since: {what}.",
        Revision,
        "Put that part of the file back as it was and run again (what comes behind it may change); or take the revision back with Invoke-DbDowngrade "
        + "(psmigrate downgrade); or finish it by hand and declare it done with Set-DbRevision (psmigrate stamp).",
        new SourcePosition(step.Path));

    /// <summary>The error for a statement of which nobody knows how it ended.</summary>
    public RevisionPartialException Unseen(CompiledStep step, ScriptStatement? statement) => new(
        $"Statement {Begun!.Statement} of revision {Revision} was begun outside a transaction, and nobody saw how it ended.",
        Revision,
        "Look in the database whether it took effect. Then run again with -SkipStatement (--skip-statement) if it did, or with -Retry (--retry) if it did not.",
        statement is null ? new SourcePosition(step.Path) : new SourcePosition(step.Path, statement.Source.Line, statement.Source.Column));

    private static Task<IReadOnlyList<ProgressRow>> ReadRowsAsync(MigrationSession session, string query, CancellationToken cancellationToken) =>
        session.Connection.QueryAsync(
            new SqlCommand(session.Sql[query]),
            row => new ProgressRow(
                row.GetString(0),
                row.GetString(1),
                row.IsDBNull(2) ? 0 : row.GetInt32(2),
                row.IsDBNull(3) ? 0 : row.GetInt32(3),
                row.GetString(4),
                Text(row, 5),
                Text(row, 6),
                StatementContext.Read(Text(row, 7))),
            cancellationToken);

    private static string? Text(Npgsql.NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
