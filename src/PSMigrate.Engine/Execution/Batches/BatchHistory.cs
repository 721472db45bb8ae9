using Npgsql;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>Reads how far an earlier run got with a statement.</summary>
internal sealed class BatchHistory(MigrationSession session)
{
    /// <returns>Where it stopped; null when it has not begun, or is done.</returns>
    /// <exception cref="RevisionPartialException">The script changed in between.</exception>
    public async Task<BatchPosition?> ReadAsync(BatchTask task, CancellationToken cancellationToken)
    {
        if (!session.HasHistoryTable)
        {
            return null;
        }

        IReadOnlyList<(BatchPosition Position, string? Checksum, bool IsDone)> rows = await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["read_batches"], task.Revision, task.Direction, task.Number, task.Checksum), Read, cancellationToken).ConfigureAwait(false);
        if (rows is not [{ IsDone: false } row])
        {
            return null;
        }

        if (row.Checksum != task.Checksum)
        {
            throw new RevisionPartialException(
                $"Statement {task.Number} of revision {task.Revision} was begun in batches, {row.Position.Rows} rows are changed and committed, and its script has changed since.",
                task.Revision!,
                "Put the file back as it was and run again, or finish it by hand and declare it done with Set-DbRevision (psmigrate stamp).",
                task.Position);
        }

        return row.Position;
    }

    private static (BatchPosition Position, string? Checksum, bool IsDone) Read(NpgsqlDataReader row) => (
        BatchPosition.Read(row.GetString(1), row.GetInt64(0)),
        row.IsDBNull(2) ? null : row.GetString(2),
        row.GetString(3) == Ledger.Word(RunOutcome.Done));
}
