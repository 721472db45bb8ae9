using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Blockers;

/// <summary>Finds the sessions that others wait for, or would.</summary>
internal sealed partial class BlockerReader(MigrationSession session)
{
    /// <exception cref="TargetInvalidException">There is no such relation.</exception>
    public async Task<IReadOnlyList<Blocker>> ReadAsync(BlockerQuery query, CancellationToken cancellationToken)
    {
        long? relation = query.Table is null ? null : await FindAsync(query.Table, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Blocker> blockers = await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["blockers"], query.Ids.Count == 0 ? null : query.Ids.ToArray(), relation, query.IncludeQuery), Read, cancellationToken).ConfigureAwait(false);
        return [.. blockers.Where(blocker => IsWanted(blocker, query))];
    }

    private async Task<long> FindAsync(string table, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<long?> found = await session.Connection.QueryAsync(
                new SqlCommand(session.Sql["blocked_relation"], table), row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), cancellationToken).ConfigureAwait(false);
            return found[0] ?? throw NoSuch(table, null);
        }
        catch (BatchFailedException e) when (e.Server is not null)
        {
            throw NoSuch(table, e.Server);
        }
    }

    private TargetInvalidException NoSuch(string table, PostgresException? error) => new(
        $"There is no relation {table} in database {session.Connection.Database.Database}{(error is null ? "" : $" ({error.MessageText})")}.",
        "Write it as in SQL, with its schema: -Table public.orders (--table public.orders).",
        inner: error);

    private static bool IsWanted(Blocker blocker, BlockerQuery query) =>
        (query.OlderThan is not { } least || (blocker.TransactionAge ?? blocker.StateAge) >= least)
        && Matches(query.User, blocker.User) && Matches(query.Application, blocker.Application);

    private static bool Matches(string? pattern, string? text) => pattern is null || (text is not null && FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false));

    private static Blocker Read(NpgsqlDataReader row) => new()
    {
        ProcessId = row.GetInt32(0),
        User = Text(row, 1),
        Database = Text(row, 2),
        Application = Text(row, 3),
        Address = Text(row, 4),
        State = Text(row, 5),
        SessionStarted = row.IsDBNull(6) ? null : row.GetFieldValue<DateTime>(6),
        TransactionAge = Age(row, 7),
        StateAge = Age(row, 8),
        QueryAge = Age(row, 9),
        IsRun = row.GetBoolean(10),
        Blocks = row.GetFieldValue<int[]>(11),
        WaitsFor = row.GetFieldValue<int[]>(12),
        Locks = row.IsDBNull(13) ? [] : [.. row.GetFieldValue<string[]>(13).Zip(row.GetFieldValue<string[]>(14), (relation, mode) => new BlockerLock(relation, Words(mode)))],
        Query = Text(row, 15) is { } query ? SecretMask.Mask(query) : null,
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) || row.GetString(column).Length == 0 ? null : row.GetString(column);

    // A transaction that begins while we look is no older than nothing.
    private static TimeSpan? Age(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<TimeSpan>(column) is { Ticks: > 0 } age ? age : TimeSpan.Zero;

    /// <summary><c>ShareUpdateExclusiveLock</c> as the documentation has it: <c>SHARE UPDATE EXCLUSIVE</c>.</summary>
    private static string Words(string mode) => InnerCapital().Replace(mode.EndsWith("Lock", StringComparison.Ordinal) ? mode[..^4] : mode, " $0").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex InnerCapital();
}
