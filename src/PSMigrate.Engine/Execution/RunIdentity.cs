using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Execution;

/// <summary>Who runs: what the history table and other runners see of this one.</summary>
internal sealed partial record RunIdentity(Guid RunId, string OsUser, string Host, string Tool)
{
    // PostgreSQL cuts names at 63 bytes; the run id stands first so that it survives.
    private const int NameLimit = 63;

    public static RunIdentity Create(string tool) => new(Guid.NewGuid(), Environment.UserName, Environment.MachineName, tool);

    /// <summary>How the server finds the run's id, for a script that is run later; else null.</summary>
    public SqlExpression? RunIdOnServer { get; init; }

    /// <summary>How the server finds from where it is run, for a script that is run later; else null.</summary>
    public SqlExpression? HostOnServer { get; init; }

    /// <summary>What the scripts come from and what started the run, as a JSON object; null when nothing is known.</summary>
    public string? Context { get; init; }

    /// <summary>Hash of the plan file that is run; null without one.</summary>
    public string? Plan { get; init; }

    public bool IsOffline => RunIdOnServer is not null;

    public string ApplicationName => Name("psmigrate");

    /// <summary>What the connection is called that looks on while the run works.</summary>
    public string WatchName => Name("psmigrate-watch");

    private string Name(string program)
    {
        string name = $"{program}/{RunId.ToString("N")[..8]}@{Host}";
        return name.Length > NameLimit ? name[..NameLimit] : name;
    }

    /// <summary>What an application name says of a run: the first 8 digits of its id, and its machine; null when it is no run's.</summary>
    public static (string RunId, string Host)? ParseApplicationName(string? name) =>
        name is not null && RunName().Match(name) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex("^psmigrate/([0-9a-f]{8})@(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex RunName();
}
