namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Version and history tables that are not as psmigrate left them.</summary>
internal static class TableCases
{
    private const string Forbidden =
        "DO $$ BEGIN CREATE ROLE psmigrate_nobody LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$";

    private const string ReadOnly =
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$";

    private const string ViewOfThatName = "ALTER TABLE psmigrate_version RENAME TO real_version; CREATE VIEW psmigrate_version AS SELECT * FROM real_version";

    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["version table is a view"] = Wrong("version_table", ViewOfThatName) with { Message = "is no table" },
        ["history table is a view"] = Wrong("history_table", "ALTER TABLE psmigrate_history RENAME TO real_history; CREATE VIEW psmigrate_history AS SELECT * FROM real_history"),
        ["version table is a materialized view"] = Wrong("version_table", "DROP TABLE psmigrate_version; CREATE MATERIALIZED VIEW psmigrate_version AS SELECT text 'good1' AS version_num"),
        ["version table of somebody else"] = Wrong("version_table", "ALTER TABLE psmigrate_version RENAME version_num TO version") with { Message = "version_num" },
        ["version table of somebody else, to read"] = Wrong("version_table", "ALTER TABLE psmigrate_version RENAME version_num TO version") with { Arguments = "current" },
        ["history table of somebody else"] = Wrong("history_table", "ALTER TABLE psmigrate_history RENAME checksum TO hash"),
        ["history table of somebody else, to read"] = Wrong("history_table", "ALTER TABLE psmigrate_history RENAME outcome TO result") with { Arguments = "log" },
        ["history table of a newer format"] = Wrong("Update PSMigrate", "COMMENT ON TABLE psmigrate_history IS 'psmigrate history, format 2'") with { Message = "format 2" },
        ["a row that is null"] = Wrong("DELETE FROM", "ALTER TABLE psmigrate_version DROP CONSTRAINT psmigrate_version_pkc; ALTER TABLE psmigrate_version ALTER version_num DROP NOT NULL; INSERT INTO psmigrate_version VALUES (NULL)"),
        ["a row twice"] = new("HeadsChanged", "current") { Sql = "ALTER TABLE psmigrate_version DROP CONSTRAINT psmigrate_version_pkc; INSERT INTO psmigrate_version VALUES ('good1')", Bad = Next },
        ["a row that is empty"] = new("RevisionNotFound", "stamp") { Sql = "UPDATE psmigrate_version SET version_num = ''", Bad = Next },
        ["no privilege to read"] = Refused("GRANT", Forbidden),
        ["no privilege to read, current"] = Refused("GRANT", Forbidden) with { Arguments = "current" },
        ["no privilege to write"] = Refused("GRANT USAGE ON SCHEMA", $"{Forbidden}; GRANT SELECT ON psmigrate_version, psmigrate_history TO psmigrate_nobody"),
        ["no privilege on the schema"] = Refused("GRANT", $"{Forbidden}; REVOKE ALL ON SCHEMA public FROM public"),
        ["no privilege to make tables"] = Refused("CREATE ON SCHEMA", $"{Forbidden}; REVOKE ALL ON SCHEMA public FROM public; GRANT USAGE ON SCHEMA public TO psmigrate_nobody; CREATE SCHEMA own") with
        {
            Arguments = "upgrade --config {root}/psmigrate.yaml --url {url}",
            OnDatabase = false,
            Bad = folder => Next(folder.WithConfig("version_locations: [migrations]\nversion_table: other_version\nhistory_table: other_history\nversion_table_schema: own\n")),
        },
        ["no schema for the tables"] = new("ConfigurationInvalid", "CREATE SCHEMA")
        {
            Arguments = "upgrade --config {root}/psmigrate.yaml --url {url}",
            OnDatabase = false,
            Bad = folder => Next(folder.WithConfig("version_locations: [migrations]\nversion_table_schema: nowhere\n")),
        },
        ["read-only database"] = new("ConnectionFailed", "primary") { Sql = ReadOnly, Bad = Next },
        ["version table too narrow for an id"] = new("StatementFailed", "varchar(64)")
        {
            Sql = "ALTER TABLE psmigrate_version ALTER version_num TYPE varchar(8)",
            Bad = folder => folder.With("a_long_id_12", "good1"),
        },
        ["a script that writes the version table"] = new("HeadsChanged", "stamp") { Bad = BadCase.Upgrade("DELETE FROM psmigrate_version;") },
        ["a trigger that refuses the row"] = new("StatementFailed", "triggers")
        {
            Sql = "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'; CREATE TRIGGER refuse BEFORE UPDATE ON psmigrate_version FOR EACH ROW EXECUTE FUNCTION refuse()",
            Position = "migrations/next1.sql",
            Bad = Next,
        },
        ["a script that drops the history table"] = new("StatementFailed", "psmigrate_history") { Bad = BadCase.Upgrade("DROP TABLE psmigrate_history;") },
        ["edited, and that is a failure"] = new("ChecksumMismatch", "--accept-edit")
        {
            Arguments = "upgrade --config {root}/psmigrate.yaml --url {url}",
            OnDatabase = false,
            Position = "migrations/good1.sql",
            Bad = folder => Next(folder.With("good1", "", "CREATE TABLE good (id bigint PRIMARY KEY);").WithConfig("version_locations: [migrations]\nedited: fail\n")),
        },
    };

    private static void Next(MigrationFolder folder) => folder.With("next1", "good1");

    private static BadCase Wrong(string hint, string sql) => new("ConfigurationInvalid", hint) { Sql = sql, Bad = Next };

    private static BadCase Refused(string hint, string sql) => new("ConnectionFailed", hint) { Sql = sql, Role = "psmigrate_nobody", Bad = Next };
}
