namespace PSMigrate.Engine.Execution;

/// <summary>Who runs: what the history table and other runners see of this one.</summary>
internal sealed record RunIdentity(Guid RunId, string OsUser, string Host, string Tool)
{
    // PostgreSQL cuts names at 63 bytes; the run id stands first so that it survives.
    private const int NameLimit = 63;

    public static RunIdentity Create(string tool) => new(Guid.NewGuid(), Environment.UserName, Environment.MachineName, tool);

    /// <summary>How the server finds the run's id, for a script that is run later; else null.</summary>
    public SqlExpression? RunIdOnServer { get; init; }

    /// <summary>How the server finds from where it is run, for a script that is run later; else null.</summary>
    public SqlExpression? HostOnServer { get; init; }

    public bool IsOffline => RunIdOnServer is not null;

    public string ApplicationName => Name("psmigrate");

    /// <summary>What the connection is called that looks on while the run works.</summary>
    public string WatchName => Name("psmigrate-watch");

    private string Name(string program)
    {
        string name = $"{program}/{RunId.ToString("N")[..8]}@{Host}";
        return name.Length > NameLimit ? name[..NameLimit] : name;
    }
}
