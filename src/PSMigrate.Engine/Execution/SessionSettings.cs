using System.Globalization;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Settings of every session we open. They travel as start-up options, so that RESET ALL after a script comes back to them.
/// </summary>
internal sealed record SessionSettings
{
    public string ApplicationName { get; init; } = "psmigrate";

    public TimeSpan StatementTimeout { get; init; }

    public TimeSpan IdleInTransactionTimeout { get; init; }

    public string TimeZone { get; init; } = "UTC";

    /// <summary>The server refuses every write, so that looking cannot change anything.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The settings that a script may see, by name.</summary>
    public IReadOnlyList<(string Name, string Value)> Values =>
    [
        ("standard_conforming_strings", "on"),
        ("statement_timeout", Milliseconds(StatementTimeout)),
        ("idle_in_transaction_session_timeout", Milliseconds(IdleInTransactionTimeout)),
        ("TimeZone", TimeZone),
    ];

    /// <summary>What the server gets as <c>options</c>; the user's own come later and so win, except over what makes it read-only.</summary>
    public string StartupOptions(string? own)
    {
        List<string> options = [.. Values.Select(setting => $"-c {setting.Name}={Escaped(setting.Value)}")];
        if (!string.IsNullOrWhiteSpace(own))
        {
            options.Add(own);
        }

        if (ReadOnly)
        {
            options.Add("-c default_transaction_read_only=on");
        }

        return string.Join(' ', options);
    }

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);

    /// <summary>A time as PostgreSQL's timeouts take it; they count in milliseconds, and 0 is no limit.</summary>
    public static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
