namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>What the server refuses, or the script's own checks do.</summary>
internal static class StatementCases
{
    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["unknown table"] = new("StatementFailed", "script")
        {
            Position = "migrations/bad1.sql:8:15",
            Message = "\"nowhere\" does not exist",
            Bad = BadCase.Upgrade("CREATE TABLE x (id int);\n-- why: because\nSELECT * FROM nowhere;\nSELECT 1;"),
        },
        ["after umlauts and emoji"] = new("StatementFailed", "script")
        {
            Position = "migrations/bad1.sql:7:36",
            Message = "\"nowhere\" does not exist",
            Bad = BadCase.Upgrade("COMMENT ON TABLE good IS 'Grüße 😀';\nSELECT 'Ä 😀', $$é$$, 1 AS \"ü\" FROM nowhere;"),
        },
        ["syntax error"] = new("StatementFailed", "script") { Position = "migrations/bad1.sql:6:14", Bad = BadCase.Upgrade("CREATE TABLE (id int);") },
        ["duplicate key"] = new("StatementFailed", "script")
        {
            Position = "migrations/bad1.sql:6:1",
            Message = "duplicate key",
            Bad = BadCase.Upgrade("INSERT INTO good VALUES (1), (1);"),
        },
        ["in the second segment"] = new("StatementFailed", "script")
        {
            Position = "migrations/bad1.sql:8:1",
            Message = "\"good\" already exists",
            Remains = "first",
            Bad = BadCase.Upgrade("CREATE TABLE first (id int);\nCREATE INDEX CONCURRENTLY first_id ON first (id);\nCREATE TABLE good (id int);"),
        },
        ["in a downgrade"] = new("StatementFailed", "script")
        {
            Arguments = "downgrade base",
            Position = "migrations/good1.sql:8:1",
            Good = folder => folder.With("good1", "", "CREATE TABLE good (id int);", "DROP TABLE goood;"),
        },
        ["cannot run in a transaction"] = new("StatementFailed", "transaction: never")
        {
            Position = "migrations/bad1.sql:6:1",
            Bad = BadCase.Upgrade("CALL p();"),
            Sql = "CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'",
        },
        ["deferred constraint at COMMIT"] = new("StatementFailed", "script")
        {
            Position = "migrations/bad1.sql",
            Message = "foreign key",
            Bad = BadCase.Upgrade("CREATE TABLE x (id int REFERENCES good DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO x VALUES (7);"),
        },
        ["precondition is false"] = new("PreconditionFailed", "same command")
        {
            Position = "migrations/bad.sql:5:1",
            Bad = BadCase.File("-- revision: bad1\n-- down_revision: good1\n\n-- migrate: precondition\nSELECT count(*) > 0 FROM good;\n-- migrate: upgrade\nCREATE TABLE x (id int);\n"),
        },
        ["verify is false"] = new("VerificationFailed", "same command")
        {
            Position = "migrations/bad.sql:7:1",
            Bad = BadCase.File("-- revision: bad1\n-- down_revision: good1\n\n-- migrate: upgrade\nCREATE TABLE x (id int);\n-- migrate: verify\nSELECT false;\n"),
        },
        ["verify has two rows"] = new("VerificationFailed", "same command")
        {
            Message = "one row",
            Position = "migrations/bad.sql:6:1",
            Bad = BadCase.File("-- revision: bad1\n-- down_revision: good1\n\n-- migrate: upgrade\n-- migrate: verify\nSELECT true FROM generate_series(1, 2);\n"),
        },
        ["statement timeout"] = new("StatementFailed", "statement_timeout")
        {
            Position = "migrations/bad1.sql:7:1",
            Bad = BadCase.Upgrade("SELECT pg_sleep(30);", header: "statement_timeout: 100ms"),
        },
        ["unset script variable"] = new("ScriptInvalid", "--var")
        {
            Position = "migrations/bad1.sql:7:27",
            Bad = BadCase.Upgrade("ALTER TABLE good OWNER TO ${owner};", header: "variables: true"),
        },
    };
}
