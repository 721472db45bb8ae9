namespace PSMigrate;

/// <summary>What a door (module, tool, program) knows before it opens an engine. Everything has a default; nothing is read until a verb needs it.</summary>
public sealed record MigrationOptions
{
    /// <summary>Folder that relative paths given to the door are relative to. Default: the process's working directory.</summary>
    public string WorkingDirectory { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>Path of a <c>psmigrate.yaml</c>. Default: <c>PSMIGRATE_CONFIG</c>, else the first one found in the working directory or above.</summary>
    public string? Config { get; init; }

    /// <summary>Name of the environment whose keys overlay the configuration's.</summary>
    public string? Environment { get; init; }

    /// <summary>Folders of revision files; they replace <c>version_locations</c>. No configuration is needed with them.</summary>
    public IReadOnlyList<string> MigrationPath { get; init; } = [];

    /// <summary>Connection as a URL or a keyword string; before every other source.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>What the door calls <see cref="ConnectionString"/> when it says where a connection came from.</summary>
    public string ConnectionSource { get; init; } = "-ConnectionString";

    /// <summary>User name that replaces the connection's.</summary>
    public string? UserName { get; init; }

    /// <summary>Password that replaces the connection's. It never appears in output, errors, logs, plans or the history table.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Gives the password of each new connection, for tokens that do not live long: awaited before every attempt to connect, once the
    /// database is known. It replaces the connection's password. What it gives is shown nowhere, nor is what it throws:
    /// that becomes <see cref="ConnectionFailedException"/>.
    /// </summary>
    public Func<CancellationToken, Task<string>>? TokenProvider { get; init; }

    /// <summary>Values of <c>${name}</c> in scripts whose header says <c>variables: true</c>; they come before the configuration's.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>What runs revisions that are PowerShell scripts; null where nothing can.</summary>
    public IScriptHost? ScriptHost { get; init; }

    /// <summary>Run on a throwaway PostgreSQL that is gone when the engine is disposed, instead of on a configured database.</summary>
    public bool Sandbox { get; init; }
}
