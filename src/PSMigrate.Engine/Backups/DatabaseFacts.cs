using Npgsql;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Backups;

/// <summary>What a database is besides what is in it. No dump of ours restores that, because it goes with the name: a database that takes another's place gets it from that one.</summary>
internal sealed record DatabaseFacts(DatabaseLocale Locale, string Owner, string Tablespace, int ConnectionLimit, bool HasPrivileges, string? Comment)
{
    /// <returns>Null where there is no such database.</returns>
    public static async Task<DatabaseFacts?> ReadAsync(MigrationConnection maintenance, string database, CancellationToken cancellationToken) =>
        (await maintenance.QueryAsync(new SqlCommand(BackupSql.Text("database_facts"), database), Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>What CREATE DATABASE says behind the name.</summary>
    public string ToSql() =>
        $"TEMPLATE template0 {Locale.ToSql()} OWNER {Identifier.Quote(Owner)} TABLESPACE {Identifier.Quote(Tablespace)} CONNECTION LIMIT {ConnectionLimit}";

    /// <summary>The statements that give another database the settings, the privileges and the comment of this one, each with what it is about.</summary>
    public async Task<IReadOnlyList<(string About, SqlCommand[] Commands)>> ReadCopyAsync(
        MigrationConnection maintenance, string from, string to, CancellationToken cancellationToken)
    {
        string name = Identifier.Quote(to);
        List<(string, SqlCommand[])> copies = [];
        copies.AddRange(await maintenance.QueryAsync(new SqlCommand(BackupSql.Text("database_settings"), from), row => Setting(name, row), cancellationToken).ConfigureAwait(false));
        if (HasPrivileges)
        {
            IReadOnlyList<SqlCommand> grants = await maintenance.QueryAsync(
                new SqlCommand(BackupSql.Text("database_privileges"), from), row => Grant(name, row), cancellationToken).ConfigureAwait(false);
            copies.Add(("its privileges", [new SqlCommand($"REVOKE ALL ON DATABASE {name} FROM PUBLIC"), .. grants]));
        }

        if (Comment is not null)
        {
            copies.Add(("its comment", [new SqlCommand($"COMMENT ON DATABASE {name} IS {Identifier.Literal(Comment)}")]));
        }

        return copies;
    }

    private static DatabaseFacts Read(NpgsqlDataReader row) => new(
        new DatabaseLocale(row.GetString(0), Text(row, 1), Text(row, 2), row.GetString(3), Text(row, 4)),
        row.GetString(5),
        row.GetString(6),
        row.GetInt32(7),
        row.GetBoolean(8),
        Text(row, 9));

    // FROM CURRENT takes the value as it is kept, lists too, which no quoting of ours would.
    private static (string, SqlCommand[]) Setting(string database, NpgsqlDataReader row)
    {
        string name = row.GetString(1);
        string quoted = string.Join('.', name.Split('.').Select(Identifier.Quote));
        string whose = Text(row, 0) is { } role ? $"ROLE {Identifier.Quote(role)} IN DATABASE {database}" : $"DATABASE {database}";
        return ($"its setting {name}", [
            new SqlCommand("SELECT pg_catalog.set_config($1, $2, true)", name, row.GetString(2)),
            new SqlCommand($"ALTER {whose} SET {quoted} FROM CURRENT")]);
    }

    private static SqlCommand Grant(string database, NpgsqlDataReader row) => new(
        $"GRANT {row.GetString(1)} ON DATABASE {database} TO {(Text(row, 0) is { } role ? Identifier.Quote(role) : "PUBLIC")}{(row.GetBoolean(2) ? " WITH GRANT OPTION" : "")}");

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
