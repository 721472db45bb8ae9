using System.Diagnostics;
using System.Text;

namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Things in the folder of revisions, or in place of it, that are no revision files.</summary>
internal static class FileCases
{
    private const string Script = "-- revision: bad1\n-- down_revision: good1\n\n-- migrate: upgrade\n";

    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["empty file"] = Invalid("revision: <id>", "migrations/bad.sql:1:1", BadCase.File("")),
        ["only blanks"] = Invalid("revision: <id>", "migrations/bad.sql:1:1", BadCase.File("\n \n")),
        ["folder with a file's name"] = Invalid("Rename", "migrations/bad.sql", folder => Directory.CreateDirectory(Bad(folder))),
        ["folder with a file's name, behind a link"] = Unix("Rename", "migrations/bad.sql", folder => File.CreateSymbolicLink(Bad(folder), folder.Root)),
        ["link to nothing"] = Unix("link", "migrations/bad.sql", folder => File.CreateSymbolicLink(Bad(folder), "gone.sql")),
        ["link to itself"] = Unix("link", "migrations/bad.sql", folder => File.CreateSymbolicLink(Bad(folder), "bad.sql")),
        ["links in a circle"] = Unix("link", "migrations/", folder =>
        {
            File.CreateSymbolicLink(Bad(folder), "worse.sql");
            File.CreateSymbolicLink(Path.Join(folder.Migrations, "worse.sql"), "bad.sql");
        }),
        ["pipe"] = Unix("revision: <id>", "migrations/bad.sql:1:1", folder => MakePipe(Bad(folder))),
        ["link to a device"] = Unix("revision: <id>", "migrations/bad.sql:1:1", folder => File.CreateSymbolicLink(Bad(folder), "/dev/zero")),
        ["UTF-16"] = Invalid("UTF-16", "migrations/bad.sql:1:1", folder => File.WriteAllText(Bad(folder), Script, Encoding.Unicode)),
        ["UTF-16, big endian"] = Invalid("UTF-16", "migrations/bad.sql:1:1", folder => File.WriteAllText(Bad(folder), Script, Encoding.BigEndianUnicode)),
        ["Latin-1 in the header"] = Invalid("UTF-8", "migrations/bad.sql:2:1", folder => File.WriteAllBytes(Bad(folder), Encoding.Latin1.GetBytes($"-- revision: bad1\n-- message: Stra\u00dfe\n{Script[18..]}"))),
        ["NUL in a statement"] = Invalid("NUL", "migrations/bad.sql:6:9", BadCase.File($"{Script}SELECT 1;\nSELECT '\0';\n")) with { Hint = "Remove it" },
        ["NUL in the header"] = Invalid("Remove it", "migrations/bad.sql:2:13", BadCase.File($"-- revision: bad1\n-- message: \0\n{Script[18..]}")),
        ["100 MB of nothing"] = Invalid("revision: <id>", "migrations/bad.sql:1:1", folder => MakeLong(folder, "")),
        ["a header line of 100 MB"] = Invalid("one key to a line", "migrations/bad.sql", folder => MakeLong(folder, "-- revision: bad1\n-- message: ")),
        ["unreadable file"] = Invalid("permissions", "migrations/bad.sql", folder =>
        {
            folder.WithFile("bad.sql", Script);
            Forbid(Bad(folder));
        }) with { NeedsOrdinaryUser = true },
        ["unreadable folder"] = new("ConfigurationInvalid", "permissions") { NeedsOrdinaryUser = true, Bad = folder => Forbid(folder.Migrations) },
        ["file instead of a folder"] = new("ConfigurationInvalid", "folder it is in") { Arguments = "upgrade --path {root}/migrations/good1.sql --url {url}", OnDatabase = false },
        ["folder instead of a configuration"] = new("ConfigurationInvalid", "--config") { Arguments = "upgrade --config {root}/migrations --url {url}", OnDatabase = false },
        ["configuration that is not UTF-8"] = Configuration("UTF-8", folder => File.WriteAllBytes(folder.Config, [.. "schema: "u8, 0xE9])),
        ["configuration nested without end"] = Configuration("brackets", folder => folder.WithConfig($"variables: {new string('[', 100_000)}")) with { Position = "psmigrate.yaml:1:" },
        ["configuration with a NUL in a path"] = Configuration("path", folder => folder.WithConfig("version_locations: [\"a\\0b\"]")) with { Position = "psmigrate.yaml:1:21" },
        ["configuration with an empty path"] = Configuration("path", folder => folder.WithConfig("version_locations: ['']")) with { Position = "psmigrate.yaml:1:21" },
        ["configuration of two documents"] = Configuration("---", folder => folder.WithConfig("edited: warn\n---\nedited: fail\n")),
        ["configuration that is a list"] = Configuration("version_locations", folder => folder.WithConfig("- migrations\n")),
        ["a project that is there"] = new("ConfigurationInvalid", "psmigrate revision")
        {
            Arguments = "init {root}", OnDatabase = false, Position = "psmigrate.yaml", Bad = folder => folder.WithConfig("edited: warn\n"),
        },
        ["a project below a file"] = new("ConfigurationInvalid", "permissions") { Arguments = "init {root}/migrations/good1.sql", OnDatabase = false },
        ["import of no layout"] = new("ConfigurationInvalid", "diesel") { Arguments = "import {root}" },
        ["import of what is not there"] = new("ConfigurationInvalid", "folder") { Arguments = "import {root}/elsewhere" },
        ["import of an unknown layout"] = new("TargetInvalid", "diesel") { Arguments = "import {root} --layout liquibase", ExitCode = 2 },
    };

    private static string Bad(MigrationFolder folder) => Path.Join(folder.Migrations, "bad.sql");

    private static BadCase Invalid(string hint, string position, Action<MigrationFolder> bad) => new("ScriptInvalid", hint) { Position = position, Bad = bad };

    private static BadCase Unix(string hint, string position, Action<MigrationFolder> bad) => Invalid(hint, position, bad) with { NeedsUnix = true };

    private static BadCase Configuration(string hint, Action<MigrationFolder> bad) => new("ConfigurationInvalid", hint)
    {
        Arguments = "upgrade --config {root}/psmigrate.yaml --url {url}",
        OnDatabase = false,
        Position = "psmigrate.yaml",
        Bad = bad,
    };

    private static void MakePipe(string path)
    {
        using Process process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
    }

    // Sparse: it takes no room and no time to make.
    private static void MakeLong(MigrationFolder folder, string start)
    {
        using FileStream file = File.Create(Bad(folder));
        file.Write(Encoding.UTF8.GetBytes(start));
        file.SetLength(100 * 1024 * 1024);
    }

    private static void Forbid(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }
    }
}
