namespace PSMigrate.Bench.Catalogs;

/// <summary>A schema of many tables: five columns, a primary key and one more index each, every tenth with a foreign key, a check and a comment.</summary>
internal static class BigSchema
{
    private const int TablesPerTransaction = 500;

    public static IEnumerable<string> Statements(int tables)
    {
        for (int first = 0; first < tables; first += TablesPerTransaction)
        {
            yield return string.Concat(Enumerable.Range(first, Math.Min(TablesPerTransaction, tables - first)).Select(Table));
        }

        yield return "ANALYZE";
    }

    /// <summary>Changes a hundred of the tables.</summary>
    public static IEnumerable<string> Changes(int tables) => Enumerable.Range(0, 100)
        .Select(number => number * tables / 100)
        .Select(number => $"ALTER TABLE app.t{number} ADD COLUMN added integer NOT NULL DEFAULT {number}; ALTER TABLE app.t{number} ALTER COLUMN name TYPE varchar(60);");

    private static string Table(int number)
    {
        string schema = number == 0 ? "CREATE SCHEMA app;\n" : "";
        string table = $"""
            CREATE TABLE app.t{number} (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                name varchar(40) NOT NULL,
                amount numeric(12, 2) DEFAULT 0,
                parent bigint,
                created_at timestamptz NOT NULL DEFAULT now());
            CREATE INDEX t{number}_name ON app.t{number} (lower(name)) WHERE amount > 0;

            """;
        return number % 10 != 0
            ? schema + table
            : $"""
              {schema}{table}
              ALTER TABLE app.t{number} ADD FOREIGN KEY (parent) REFERENCES app.t{number / 2}, ADD CHECK (amount >= 0);
              COMMENT ON TABLE app.t{number} IS 'Table number {number}';

              """;
    }
}
