namespace PSMigrate.Engine.Execution;

/// <summary>Who runs: what the history table and other runners see of this one.</summary>
internal sealed record RunIdentity(Guid RunId, string OsUser, string Host, string Tool)
{
    // PostgreSQL cuts names at 63 bytes; the run id stands first so that it survives.
    private const int NameLimit = 63;

    public static RunIdentity Create(string tool) => new(Guid.NewGuid(), Environment.UserName, Environment.MachineName, tool);

    public string ApplicationName
    {
        get
        {
            string name = $"psmigrate/{RunId.ToString("N")[..8]}@{Host}";
            return name.Length > NameLimit ? name[..NameLimit] : name;
        }
    }
}
