using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>How far a step got in an earlier run.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Direction">Which way it was going, as the history table has it.</param>
/// <param name="LastDone">The last statement that is done and recorded; 0 when none is.</param>
/// <param name="Unknown">A statement that was begun and whose end nobody saw; null when there is none.</param>
/// <param name="Checksum">Checksum of the section that ran.</param>
/// <param name="Error">The error it stopped with, if one was recorded.</param>
internal sealed record StepProgress(string Revision, string Direction, int LastDone, int? Unknown, string? Checksum, string? Error)
{
    /// <summary>Reads how far each unfinished revision got.</summary>
    public static async Task<IReadOnlyDictionary<string, StepProgress>> ReadAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        Dictionary<string, StepProgress> progress = new(StringComparer.Ordinal);
        if (!session.HasHistoryTable)
        {
            return progress;
        }

        IReadOnlyList<(string Revision, string Direction, int Statement, string Outcome, string? Checksum, string? Error)> rows =
            await session.Connection.QueryAsync(
                new SqlCommand(session.Sql["read_progress"]),
                row => (row.GetString(0), row.GetString(1), row.GetInt32(3), row.GetString(4), Text(row, 5), Text(row, 6)),
                cancellationToken).ConfigureAwait(false);
        foreach ((string revision, string direction, int statement, string outcome, string? checksum, string? error) in rows)
        {
            StepProgress before = progress.GetValueOrDefault(revision) ?? new StepProgress(revision, direction, 0, null, checksum, null);
            bool isDone = outcome == Ledger.Word(RunOutcome.Done);
            progress[revision] = before with
            {
                Direction = direction,
                Checksum = checksum,
                LastDone = isDone ? Math.Max(before.LastDone, statement) : before.LastDone,
                Unknown = outcome == Ledger.Word(RunOutcome.Started) ? statement : null,
                Error = error,
            };
        }

        return progress;

        static string? Text(Npgsql.NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    /// <summary>Says whether a step can go on from here, before it is tried.</summary>
    /// <exception cref="RevisionPartialException">It cannot: the script changed, or nobody knows how a statement ended.</exception>
    public void EnsureCanContinue(CompiledStep step)
    {
        if (Direction != Ledger.Word(step.Direction))
        {
            throw new RevisionPartialException(
                $"Revision {Revision} was begun as {Direction} and not finished, so it cannot {Ledger.Word(step.Direction)} now.",
                Revision,
                $"Finish the {Direction} first, or declare how far it is with Set-DbRevision (psmigrate stamp).");
        }

        if (LastDone > 0 && Checksum != step.SectionChecksum)
        {
            throw new RevisionPartialException(
                $"Revision {Revision} was begun and its script has changed since; {LastDone} of its statements have run.",
                Revision,
                "Put the file back as it was and run again, or finish it by hand and declare it done with Set-DbRevision (psmigrate stamp).",
                new SourcePosition(step.Path));
        }

        if (Unknown is { } unknown)
        {
            ScriptStatement? statement = step.Segments.SelectMany(segment => segment.Statements).FirstOrDefault(s => s.Number == unknown);
            throw new RevisionPartialException(
                $"Statement {unknown} of revision {Revision} was begun outside a transaction, and nobody saw how it ended.",
                Revision,
                "Look in the database whether it took effect. Then finish the revision by hand and declare it done with Set-DbRevision (psmigrate stamp).",
                statement is null ? null : new SourcePosition(step.Path, statement.Source.Line, statement.Source.Column));
        }
    }
}
