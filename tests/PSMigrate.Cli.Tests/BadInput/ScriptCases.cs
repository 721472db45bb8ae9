namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Revision files that cannot be used.</summary>
internal static class ScriptCases
{
    private const string Header = "-- revision: bad1\n-- down_revision: good1\n";

    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["unknown header key"] = Invalid("keys are", "migrations/bad.sql:3:4", BadCase.File($"{Header}-- author: me\n\n-- migrate: upgrade\n")),
        ["header line without a key"] = Invalid("key: value", "migrations/bad.sql:3:4", BadCase.File($"{Header}-- this adds things\n\n-- migrate: upgrade\n")),
        ["header key twice"] = Invalid("line 2", "migrations/bad.sql:3:4", BadCase.File($"{Header}-- down_revision: x\n\n-- migrate: upgrade\n")),
        ["no revision id"] = Invalid("revision: <id>", "migrations/bad.sql:1:1", BadCase.File("-- message: x\n\n-- migrate: upgrade\n")),
        ["id with a dash"] = Invalid("letters", "migrations/bad.sql:1:14", BadCase.File("-- revision: bad-1\n\n-- migrate: upgrade\n")),
        ["reserved id"] = Invalid("head", "migrations/bad.sql:1:14", BadCase.File("-- revision: head\n\n-- migrate: upgrade\n")),
        ["unknown transaction mode"] = Invalid("transaction", "migrations/bad.sql:3:17", BadCase.File($"{Header}-- transaction: sometimes\n\n-- migrate: upgrade\n")),
        ["bad duration in the header"] = Invalid("lock_timeout", "migrations/bad.sql:3:18", BadCase.File($"{Header}-- lock_timeout: soon\n\n-- migrate: upgrade\n")),
        ["unknown section"] = Invalid("precondition", "migrations/bad.sql:4:1", BadCase.File($"{Header}\n-- migrate: upgrad\nSELECT 1;\n")),
        ["repeated section"] = Invalid("one section", "migrations/bad.sql:6:1", BadCase.File($"{Header}\n-- migrate: upgrade\nSELECT 1;\n-- migrate: upgrade\nSELECT 2;\n")),
        ["SQL before the first section"] = Invalid("migrate: upgrade", "migrations/bad.sql:4:1", BadCase.File($"{Header}\nSELECT 1;\n-- migrate: upgrade\n")),
        ["no upgrade section"] = Invalid("migrate: upgrade", "migrations/bad.sql", BadCase.File($"{Header}\n-- migrate: downgrade\n")),
        ["not UTF-8"] = Invalid("UTF-8", "migrations/bad.sql:5:1", folder => File.WriteAllBytes(
            Path.Join(folder.Migrations, "bad.sql"), [.. System.Text.Encoding.UTF8.GetBytes($"{Header}\n-- migrate: upgrade\nSELECT '"), 0xE9, (byte)'\'', (byte)';'])),
        ["unterminated quote"] = Invalid("End it", "migrations/bad1.sql:7:8", BadCase.Upgrade("SELECT 1;\nSELECT 'it;\nSELECT 2;")),
        ["unterminated dollar quote"] = Invalid("$", "migrations/bad1.sql:6:4", BadCase.Upgrade("DO $body$ BEGIN NULL; END $bod$;")),
        ["unterminated comment"] = Invalid("*/", "migrations/bad1.sql:7:1", BadCase.Upgrade("SELECT 1;\n/* open /* nested */")),
        ["psql meta-command"] = Invalid("psql", "migrations/bad1.sql:7:1", BadCase.Upgrade("SELECT 1;\n\\set x 1\n")),
        ["pg_dump's restrict"] = Invalid("pg_dump", "migrations/bad1.sql:6:1", BadCase.Upgrade("\\restrict abc\nSELECT 1;")),
        ["COPY FROM STDIN"] = Invalid("INSERT", "migrations/bad1.sql:6:1", BadCase.Upgrade("COPY good FROM STDIN;\n1\n\\.\n")),
        ["BEGIN in a script"] = Invalid("transaction", "migrations/bad1.sql:6:1", BadCase.Upgrade("BEGIN;\nSELECT 1;\nCOMMIT;")),
        ["DISCARD ALL"] = Invalid("DISCARD", "migrations/bad1.sql:6:1", BadCase.Upgrade("DISCARD ALL;")),
        ["releasing our lock"] = Invalid("lock", "migrations/bad1.sql:6:8", BadCase.Upgrade("SELECT pg_advisory_unlock_all();")),
        ["always with CONCURRENTLY"] = Invalid("auto", "migrations/bad1.sql:8:1", BadCase.Upgrade(
            "SELECT 1;\nCREATE INDEX CONCURRENTLY ON good (id);", header: "transaction: always")),
        ["unknown header key of a PowerShell revision"] = Invalid(
            "'# # ...'", "migrations/bad.ps1:3:3", folder => folder.WithFile("bad.ps1", "# revision: bad1\n# down_revision: good1\n# author: me\n\nfunction upgrade { }\n")),
        ["PowerShell behind its header without an empty line"] = Invalid(
            "empty line", "migrations/bad.ps1:3:2", folder => folder.WithFile("bad.ps1", "# revision: bad1\n# down_revision: good1\n#Requires -Version 7\nfunction upgrade { }\n")),
        ["PowerShell revision"] = new("ToolMissing", "Invoke-DbUpgrade")
        {
            Bad = folder => folder.WithFile("bad.ps1", "# revision: bad1\n# down_revision: good1\n\nfunction upgrade { }\n"),
        },
    };

    private static BadCase Invalid(string hint, string position, Action<MigrationFolder> bad) => new("ScriptInvalid", hint) { Position = position, Bad = bad };
}
