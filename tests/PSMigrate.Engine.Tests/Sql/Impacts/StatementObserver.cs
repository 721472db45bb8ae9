using Npgsql;
using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>Runs a statement and looks at what the server does for it.</summary>
internal static class StatementObserver
{
    public static Task<Observation> ObserveAsync(TestDatabase database, ImpactCase one, StatementImpact impact) =>
        one.While is null ? InTransactionAsync(database, one, impact) : WhileWaitingAsync(database, one);

    private static async Task<Observation> InTransactionAsync(TestDatabase database, ImpactCase one, StatementImpact impact)
    {
        await using NpgsqlConnection connection = await database.OpenAsync();
        foreach (string before in one.Before)
        {
            await RunAsync(connection, before);
        }

        await RunAsync(connection, "BEGIN");
        IReadOnlyList<RelationState> start = await StatesAsync(connection);
        foreach (string earlier in one.Earlier)
        {
            await RunAsync(connection, earlier);
        }

        await RunAsync(connection, one.Sql);
        Dictionary<long, TableLock> locks = await LocksAsync(connection, "pg_backend_pid()");
        IReadOnlyList<RelationState> end = await StatesAsync(connection);
        HashSet<long> emptied = [.. (await RowsAsync(connection, "SELECT oid FROM pg_class WHERE relkind IN ('r', 'm') AND pg_relation_size(oid) = 0")).Select(long.Parse)];
        Dictionary<string, string> blocked = await BlockedAsync(database, Observation.TablesOf(impact, one, start));
        await RunAsync(connection, "ROLLBACK");
        return new(start, end, locks) { Emptied = emptied, Blocked = blocked };
    }

    // To plan a query is enough to wait.
    private static async Task<Dictionary<string, string>> BlockedAsync(TestDatabase database, IEnumerable<string> tables)
    {
        await using NpgsqlConnection connection = await database.OpenAsync();
        await RunAsync(connection, "SET lock_timeout = 1");
        Dictionary<string, string> blocked = [];
        foreach (string name in tables)
        {
            string table = string.Join('.', name.Split('.').Select(Identifier.Quote));
            bool reads = await WaitsAsync(connection, $"EXPLAIN SELECT * FROM {table}");
            bool writes = await WaitsAsync(connection, $"EXPLAIN DELETE FROM {table}");
            blocked[name] = reads ? "reads and writes" : writes ? "writes" : "";
        }

        return blocked;
    }

    private static async Task<bool> WaitsAsync(NpgsqlConnection connection, string query)
    {
        try
        {
            await RunAsync(connection, query);
            return false;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return true;
        }
    }

    // A statement outside a transaction takes its locks and waits for the other session's; what it has and what it wants are looked at then.
    private static async Task<Observation> WhileWaitingAsync(TestDatabase database, ImpactCase one)
    {
        await using NpgsqlConnection looking = await database.OpenAsync();
        await using NpgsqlConnection holding = await database.OpenAsync();
        await using NpgsqlConnection waiting = await database.OpenAsync();
        foreach (string before in one.Before)
        {
            await RunAsync(looking, before);
        }

        IReadOnlyList<RelationState> start = await StatesAsync(looking);
        await RunAsync(holding, "BEGIN");
        await RunAsync(holding, one.While!);
        string id = (await RowsAsync(waiting, "SELECT pg_backend_pid()"))[0];
        Task statement = RunAsync(waiting, one.Sql);
        while (!statement.IsCompleted && await RowsAsync(looking, $"SELECT 1 FROM pg_stat_activity WHERE pid = {id} AND wait_event_type = 'Lock'") is [])
        {
            await Task.Delay(10);
        }

        Dictionary<long, TableLock> locks = await LocksAsync(looking, id);
        await RunAsync(holding, "ROLLBACK");
        await statement;
        return new(start, await StatesAsync(looking), locks);
    }

    private static async Task<IReadOnlyList<RelationState>> StatesAsync(NpgsqlConnection connection) =>
        [.. (await RowsAsync(connection, RelationState.Query)).Select(RelationState.Parse)];

    private static async Task<Dictionary<long, TableLock>> LocksAsync(NpgsqlConnection connection, string process)
    {
        IReadOnlyList<string> rows = await RowsAsync(
            connection, $"SELECT relation::text || ' ' || trim(trailing 'Lock' FROM mode) FROM pg_locks WHERE pid = {process} AND locktype = 'relation' AND relation IS NOT NULL");
        return rows.Select(row => row.Split(' ')).GroupBy(row => long.Parse(row[0])).ToDictionary(group => group.Key, group => group.Max(row => Enum.Parse<TableLock>(row[1])));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection) { AllResultTypesAreUnknown = true };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))));
        }

        return rows;
    }
}
