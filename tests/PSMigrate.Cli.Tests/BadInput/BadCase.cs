namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Something wrong, and what must be said of it.</summary>
/// <param name="ErrorId">Id of the error.</param>
/// <param name="Hint">A word that its hint has.</param>
internal sealed record BadCase(string ErrorId, string Hint)
{
    /// <summary>The command line, '' in it for an empty argument; <c>--path</c> and <c>--url</c> are added where <see cref="OnDatabase"/> says so.</summary>
    public string Arguments { get; init; } = "upgrade";

    /// <summary>Role that {url} and <c>--url</c> connect as.</summary>
    public string Role { get; init; } = "postgres";

    /// <summary>Whether what it makes needs a file system with links and pipes.</summary>
    public bool NeedsUnix { get; init; }

    /// <summary>Whether it is about permissions, which root has all of.</summary>
    public bool NeedsOrdinaryUser { get; init; }

    /// <summary>Files that are applied before; default: good1, which makes the table good.</summary>
    public Action<MigrationFolder> Good { get; init; } = folder =>
        folder.With("good1", "", "CREATE TABLE good (id int PRIMARY KEY);", "DROP TABLE good;");

    /// <summary>SQL that runs after that.</summary>
    public string Sql { get; init; } = "";

    /// <summary>Files that are put there then.</summary>
    public Action<MigrationFolder> Bad { get; init; } = _ => { };

    /// <summary>Whether the tool is told the database and the folder.</summary>
    public bool OnDatabase { get; init; } = true;

    /// <summary>Where it is, as <c>file:line:column</c> below the project's folder.</summary>
    public string? Position { get; init; }

    public int ExitCode { get; init; } = 1;

    /// <summary>A part of the message.</summary>
    public string Message { get; init; } = "";

    /// <summary>What is left behind on purpose: segments that were committed before the one that failed.</summary>
    public string? Remains { get; init; }

    /// <summary>A file <c>bad.sql</c> on top of good1, with this header and text.</summary>
    public static Action<MigrationFolder> File(string text) => folder => folder.WithFile("bad.sql", text);

    /// <summary>A revision bad1 on top of good1 whose upgrade, from line 6, is this.</summary>
    public static Action<MigrationFolder> Upgrade(string sql, string? downgrade = "", string header = "") =>
        folder => folder.With("bad1", "good1", sql, downgrade, header);
}
