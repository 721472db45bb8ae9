using System.Globalization;
using Npgsql;

namespace PSMigrate.Engine.Configuration;

/// <summary>A connection while it is put together from one source. Its errors name keys and never values, any of which may be a password gone astray.</summary>
internal sealed class ConnectionDraft(string source, SourcePosition? position)
{
    private static readonly string[] s_paths = ["Passfile", "SSL Certificate", "SSL Key", "Root Certificate"];

    private string? _hosts;
    private string? _ports;

    public string Source { get; } = source;

    public NpgsqlConnectionStringBuilder Builder { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Name of a section of the service file.</summary>
    public string? Service { get; set; }

    /// <summary>What libpq calls <c>hostaddr</c>: an address to use instead of looking the host's name up.</summary>
    public string? HostAddress { get; set; }

    /// <summary>Whether a host or a port is given: the two are taken from one source, together.</summary>
    public bool HasPlace => _hosts is not null || _ports is not null || Has("Host") || Has("Port");

    public bool Has(string keyword) => Builder.ShouldSerialize(keyword);

    public ConfigurationInvalidException Error(string message, string? hint = null) =>
        new(position is null ? $"{message.TrimEnd('.')} (in the connection from {Source})." : message, hint, position);

    public void Warn(string text) => Warnings.Add($"{text} (connection from {Source})");

    /// <summary>Sets what libpq calls <c>host</c>: one, or several with commas.</summary>
    public void SetHosts(string hosts)
    {
        RefuseNul(hosts, "host");
        _hosts = _hosts is null ? hosts : $"{_hosts},{hosts}";
    }

    /// <summary>Sets what libpq calls <c>port</c>: one for all hosts, or one for each.</summary>
    public void SetPorts(string ports) => _ports = ports;

    /// <summary>Sets one of Npgsql's own keywords.</summary>
    public void Set(string keyword, string value, string name)
    {
        RefuseNul(value, name);
        try
        {
            Builder[keyword] = value;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidCastException or NotSupportedException)
        {
            // No inner exception: it may repeat the value.
            throw Error($"The value of '{name}' means nothing to a connection.", $"Correct '{name}' in the connection, or leave it out.");
        }
    }

    /// <summary>Makes the paths given so far absolute: the folder they start at is their source's, not the process's.</summary>
    public void Root(string folder)
    {
        foreach (string keyword in s_paths)
        {
            if (Has(keyword) && Builder[keyword] is string { Length: > 0 } path)
            {
                Builder[keyword] = Path.GetFullPath(path, folder);
            }
        }
    }

    /// <summary>Brings hosts and ports into Npgsql's form.</summary>
    public void Place()
    {
        if (HostAddress is { Length: > 0 })
        {
            if (_hosts is not null)
            {
                Warn("'hostaddr' was ignored: the host's name is looked up");
            }

            _hosts ??= HostAddress;
        }

        if (_hosts is null && _ports is null)
        {
            return;
        }

        string[] hosts = _hosts?.Split(',') ?? [""];
        string[] ports = _ports?.Split(',') ?? [""];
        if (ports.Length > 1 && ports.Length != hosts.Length)
        {
            throw Error($"There are {hosts.Length} hosts and {ports.Length} ports.", "Give one port for all hosts, or one for each.");
        }

        string PortAt(int i) => ports[ports.Length == 1 ? 0 : i].Trim();
        if (hosts.Length == 1)
        {
            Builder.Port = PortAt(0).Length == 0 ? NpgsqlConnection.DefaultPort : PortOf(PortAt(0), Error);
            if (hosts[0].Trim() is { Length: > 0 } host)
            {
                Builder.Host = host;
            }

            return;
        }

        Builder.Host = string.Join(',', hosts.Select((host, i) =>
            PortAt(i).Length == 0 ? Bracketed(host.Trim()) : $"{Bracketed(host.Trim())}:{PortOf(PortAt(i), Error)}"));
    }

    /// <summary>Reads a port without ever repeating it: in a URL whose password is not encoded, it is a part of the password.</summary>
    public static int PortOf(string text, Func<string, string?, Exception> error) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            ? port
            : throw error(
                "The port is no number from 1 to 65535.",
                "In a URL, the characters @ : / ? # % of a password must be percent-encoded, such as %40 for @.");

    // In the start-up message a NUL ends a value, and what follows it would be a parameter of its own.
    private void RefuseNul(string value, string name)
    {
        if (value.Contains('\0'))
        {
            throw Error($"The value of '{name}' has a NUL character in it.", "Remove it; in a URL it is written %00.");
        }
    }

    // Without brackets Npgsql takes the last group of an IPv6 address in a list for its port.
    private static string Bracketed(string host) =>
        host.Contains(':') && !host.StartsWith('[') && System.Net.IPAddress.TryParse(host, out _) ? $"[{host}]" : host;
}
