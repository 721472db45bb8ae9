namespace PSMigrate.Bench.Upgrades;

/// <summary>
/// N revisions in a line, as histories are: a table with its index, a column with a value for the rows that are there, a constraint, some rows. Every four
/// revisions are about a table of their own.
/// </summary>
internal sealed class LinearHistory : IDisposable
{
    private readonly int _count;

    public LinearHistory(int count)
    {
        _count = count;
        Folder = Directory.CreateTempSubdirectory("psmigrate-bench-").FullName;
        for (int number = 0; number < count; number++)
        {
            File.WriteAllText(Path.Join(Folder, $"{Id(number)}_{number}.sql"), Script(number));
        }
    }

    /// <summary>Folder of the revision files.</summary>
    public string Folder { get; }

    /// <summary>The same statements for psql, a transaction for each revision.</summary>
    /// <param name="hasBookkeeping">Whether each transaction also writes what ours writes: the version row and a row of the history table.</param>
    public string WriteScript(bool hasBookkeeping)
    {
        string path = Path.Join(Folder, hasBookkeeping ? "with.psql" : "without.psql");
        using StreamWriter script = new(path);
        script.WriteLine(hasBookkeeping ? Bookkeeping.Tables : "");
        for (int number = 0; number < _count; number++)
        {
            script.WriteLine("BEGIN;");
            foreach (string statement in Upgrade(number))
            {
                script.WriteLine($"{statement};");
            }

            script.WriteLine(hasBookkeeping ? Bookkeeping.Rows(number == 0 ? null : Id(number - 1), Id(number), Script(number)) : "");
            script.WriteLine("COMMIT;");
        }

        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Id(int number) => $"r{number:00000}";

    private static string Script(int number) => $"""
        -- revision: {Id(number)}
        -- down_revision: {(number == 0 ? "" : Id(number - 1))}
        -- message: step {number}

        -- migrate: upgrade
        {string.Join(";\n", Upgrade(number))};

        -- migrate: downgrade
        {string.Join(";\n", Downgrade(number))};

        """;

    private static string[] Upgrade(int number)
    {
        string table = $"t{number / 4}";
        return (number % 4) switch
        {
            0 =>
            [
                $"CREATE TABLE {table} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, amount numeric(12, 2), created_at timestamptz NOT NULL DEFAULT now())",
                $"CREATE INDEX {table}_name ON {table} (name)",
            ],
            1 => [$"INSERT INTO {table} (name, amount) SELECT 'name ' || n, n FROM generate_series(1, 10) n"],
            2 => [$"ALTER TABLE {table} ADD COLUMN status text NOT NULL DEFAULT 'new'", $"UPDATE {table} SET status = 'old' WHERE amount < 5"],
            _ => [$"ALTER TABLE {table} ADD CONSTRAINT {table}_amount CHECK (amount >= 0)", $"CREATE INDEX {table}_status ON {table} (status) WHERE status <> 'old'"],
        };
    }

    private static string[] Downgrade(int number)
    {
        string table = $"t{number / 4}";
        return (number % 4) switch
        {
            0 => [$"DROP TABLE {table}"],
            1 => [$"DELETE FROM {table}"],
            2 => [$"ALTER TABLE {table} DROP COLUMN status"],
            _ => [$"DROP INDEX {table}_status", $"ALTER TABLE {table} DROP CONSTRAINT {table}_amount"],
        };
    }
}
