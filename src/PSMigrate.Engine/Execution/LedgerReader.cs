using Npgsql;
using PSMigrate.Engine.Execution.Context;

namespace PSMigrate.Engine.Execution;

/// <summary>Reads the history table; a database without one has no history.</summary>
internal sealed class LedgerReader(MigrationSession session)
{
    /// <summary>The last thing that became of each revision.</summary>
    public async Task<IReadOnlyDictionary<string, LastChange>> ReadLastChangesAsync(CancellationToken cancellationToken)
    {
        if (!session.HasHistoryTable)
        {
            return new Dictionary<string, LastChange>();
        }

        IReadOnlyList<LastChange> changes = await QueryAsync(
            new SqlCommand(session.Sql["read_applied"]),
            row => new LastChange(row.GetString(0), row.GetString(1), row.GetFieldValue<DateTime>(2), Text(row, 3), Text(row, 4), Text(row, 5)) { DowngradeChecksum = Text(row, 6), IsStored = row.GetBoolean(7) },
            cancellationToken).ConfigureAwait(false);
        return changes.ToDictionary(change => change.Revision, StringComparer.Ordinal);
    }

    /// <summary>Rows of the history table, newest first.</summary>
    /// <exception cref="TargetInvalidException">The id of a run is none.</exception>
    public async Task<IReadOnlyList<LogEntry>> ReadLogAsync(LogQuery query, CancellationToken cancellationToken)
    {
        string? run = query.RunId is { } id ? RunPrefix.Parse(id) : null;
        return session.HasHistoryTable
            ? await QueryAsync(
                new SqlCommand(
                    session.Sql["read_log"],
                    run,
                    query.Revision,
                    query.Since?.UtcDateTime,
                    query.Failed,
                    query.Limit > 0 ? (long)query.Limit : long.MaxValue,
                    query.Kind),
                ReadEntry,
                cancellationToken).ConfigureAwait(false)
            : [];
    }

    private static LogEntry ReadEntry(NpgsqlDataReader row)
    {
        DateTimeOffset started = row.GetFieldValue<DateTime>(8);
        return new LogEntry
        {
            Id = row.GetInt64(0),
            RunId = row.GetGuid(1),
            Kind = row.GetString(2) == "run" && Text(row, 4) == Ledger.Backfill ? Ledger.Backfill : row.GetString(2),
            Revision = Text(row, 3),
            Direction = Word<MigrationDirection>(Text(row, 4)),
            Segment = Number(row, 5),
            Statement = Number(row, 6),
            Outcome = Word<RunOutcome>(Text(row, 7)) ?? RunOutcome.Unknown,
            Started = started,
            Duration = row.IsDBNull(9) ? null : row.GetFieldValue<DateTime>(9) - started,
            RowCount = row.IsDBNull(10) ? null : row.GetInt64(10),
            SqlState = Text(row, 11),
            Error = Text(row, 12),
            DbUser = Text(row, 13),
            OsUser = Text(row, 14),
            Host = Text(row, 15),
            Tool = Text(row, 16),
            Context = RunContext.Parse(Text(row, 17)),
            Backup = Text(row, 18),
            Plan = Text(row, 19),
        };
    }

    // NOT NULL may be gone from a table that somebody else has changed.
    private async Task<IReadOnlyList<T>> QueryAsync<T>(SqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Connection.QueryAsync(command, read, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidCastException e)
        {
            throw BookkeepingErrors.CannotRead(session, e);
        }
    }

    /// <summary>A word of an enumeration; null for one that only another version knows.</summary>
    private static T? Word<T>(string? text)
        where T : struct, Enum => Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known) : null;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
