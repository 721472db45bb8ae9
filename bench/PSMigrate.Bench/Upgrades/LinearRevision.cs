using System.Globalization;

namespace PSMigrate.Bench.Upgrades;

/// <summary>One revision of a <see cref="LinearHistory"/>: what it is called, and its statements, which hold no quotation marks and no backslashes.</summary>
internal sealed record LinearRevision(int Number)
{
    /// <summary>Counts the revisions that a database shows: those that made a table, a column or a constraint.</summary>
    public const string SeenQuery = """
        SELECT (SELECT count(*) FROM pg_catalog.pg_class WHERE relkind = 'r' AND relname ~ '^t[0-9]+$')
            + (SELECT count(*) FROM pg_catalog.pg_attribute WHERE attname = 'status' AND attrelid IN (SELECT oid FROM pg_catalog.pg_class WHERE relkind = 'r'))
            + (SELECT count(*) FROM pg_catalog.pg_constraint WHERE conname ~ '^t[0-9]+_amount$')
        """;

    private static readonly DateTime s_first = new(2026, 1, 1);

    public string Id => $"r{Number:00000}";

    public string? Before => Number == 0 ? null : (this with { Number = Number - 1 }).Id;

    /// <summary>The minute it is of, as programs that go by time have it in the names of files.</summary>
    public string Timestamp => s_first.AddMinutes(Number).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>Whether the catalog shows it, as it does not where all that a revision did is rows.</summary>
    public bool IsSeen => Number % 4 != 1;

    public IReadOnlyList<string> Upgrade => (Number % 4) switch
    {
        0 =>
        [
            $"CREATE TABLE {Table} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, amount numeric(12, 2), created_at timestamptz NOT NULL DEFAULT now())",
            $"CREATE INDEX {Table}_name ON {Table} (name)",
        ],
        1 => [$"INSERT INTO {Table} (name, amount) SELECT 'name ' || n, n FROM generate_series(1, 10) n"],
        2 => [$"ALTER TABLE {Table} ADD COLUMN status text NOT NULL DEFAULT 'new'", $"UPDATE {Table} SET status = 'old' WHERE amount < 5"],
        _ => [$"ALTER TABLE {Table} ADD CONSTRAINT {Table}_amount CHECK (amount >= 0)", $"CREATE INDEX {Table}_status ON {Table} (status) WHERE status <> 'old'"],
    };

    public IReadOnlyList<string> Downgrade => (Number % 4) switch
    {
        0 => [$"DROP TABLE {Table}"],
        1 => [$"DELETE FROM {Table}"],
        2 => [$"ALTER TABLE {Table} DROP COLUMN status"],
        _ => [$"DROP INDEX {Table}_status", $"ALTER TABLE {Table} DROP CONSTRAINT {Table}_amount"],
    };

    private string Table => $"t{Number / 4}";

    /// <summary>As a file: both directions, each behind a line that says which.</summary>
    public string Script(string upgrade, string downgrade) => $"""
        {upgrade}
        {string.Join(";\n", Upgrade)};

        {downgrade}
        {string.Join(";\n", Downgrade)};

        """;
}
