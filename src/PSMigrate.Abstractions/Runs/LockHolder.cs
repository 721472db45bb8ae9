using System.Globalization;

namespace PSMigrate;

/// <summary>The session that holds the lock of a database's migrations. What the role may not see of it is null.</summary>
public sealed record LockHolder
{
    /// <summary>The server's process; null when the session ended before it could be looked at.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Its role.</summary>
    public string? User { get; init; }

    /// <summary>Its application_name; of a run <c>psmigrate/1f0c9a3e@host</c>.</summary>
    public string? Application { get; init; }

    /// <summary>The address it connects from; null for a local socket.</summary>
    public string? Address { get; init; }

    /// <summary>The machine that the run is on; null when it is no run of psmigrate.</summary>
    public string? Host { get; init; }

    /// <summary>Id of the run as far as it is known: whole from the history table, else the 8 digits of the application_name.</summary>
    public string? RunId { get; init; }

    /// <summary>When the run began, from the history table; else when the session did.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How long that is ago by the server's clock.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Who it is, in words: <c>run 1f0c9a3e on build-7 as loom, since 2026-01-18 12:00:00Z (3 min 5 s), process 4711</c>.</summary>
    public override string ToString()
    {
        if (ProcessId is null)
        {
            return "a session that has just ended";
        }

        string process = $"process {ProcessId.Value.ToString(CultureInfo.InvariantCulture)}";
        string role = User is null ? "" : $" as {User}";
        string since = Since is not { } start
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {(RunId is null ? "connected " : "")}since {start.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z")
                + (Age is { } age ? $" ({Duration.Describe(age)})" : "");
        string from = Address is null ? "" : $" from {Address}";
        return RunId is { } run
            ? $"run {(run.Length > 8 ? run[..8] : run)} on {Host}{role}{since}, {process}{from}"
            : $"{process}{role}{from}{(string.IsNullOrEmpty(Application) ? "" : $" ({Application})")}{since}";
    }
}
