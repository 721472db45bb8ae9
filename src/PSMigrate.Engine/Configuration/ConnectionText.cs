using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace PSMigrate.Engine.Configuration;

/// <summary>Reads the ways to write a connection on one line: a URL, Npgsql's <c>Host=...;...</c>, and libpq's <c>host=... dbname=...</c>.</summary>
internal static partial class ConnectionText
{
    private const string EncodingHint = "In a URL, the characters @ : / ? # % of a password must be percent-encoded, such as %40 for @.";
    private const string FormsHint = "Write postgresql://user:password@host:5432/database, or Host=...;Database=...;Username=....";

    // Npgsql lists no keyword that is not set, and the nearest one is wanted for a hint.
    private static readonly string[] s_keywords =
    [
        "Application Name", "Database", "Host", "Options", "Passfile", "Password", "Pooling", "Port", "Root Certificate", "Search Path",
        "Server", "SSL Mode", "Timeout", "User Id", "Username",
    ];

    public static void Read(ConnectionDraft draft, string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Contains("://", StringComparison.Ordinal) && Scheme().Match(trimmed) is { Success: true } scheme)
        {
            ReadUrl(draft, trimmed[scheme.Length..]);
        }
        else if (Pairs(trimmed) is { } pairs)
        {
            foreach ((string name, string value) in pairs)
            {
                LibpqConnection.Apply(draft, name, value);
            }
        }
        else if (trimmed.Contains('='))
        {
            ReadKeywords(draft, trimmed);
        }
        else
        {
            throw draft.Error("This is no connection string of PostgreSQL.", FormsHint);
        }

        draft.Place();
    }

    /// <summary>Whether a connection string of either form may have this word before an equals sign.</summary>
    public static bool IsKeyword(string name) => LibpqConnection.Knows(name.Trim().ToLowerInvariant()) || KnowsKeyword(name.Trim());

    /// <summary>What follows the scheme: <c>[user[:password]@][host[:port][,...]][/database][?name=value&amp;...]</c>.</summary>
    private static void ReadUrl(ConnectionDraft draft, string rest)
    {
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        string query = question < 0 ? "" : rest[(question + 1)..];
        string before = question < 0 ? rest : rest[..question];
        int slash = before.IndexOf('/', StringComparison.Ordinal);
        string authority = slash < 0 ? before : before[..slash];
        string database = slash < 0 ? "" : before[(slash + 1)..];
        if (database.Contains('@'))
        {
            // A password with a slash in it would go on as the database's name, and be shown as such.
            throw draft.Error("The URL has an @ behind its first slash.", EncodingHint);
        }

        int at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            string[] who = authority[..at].Split(':', 2);
            LibpqConnection.Apply(draft, "user", Uri.UnescapeDataString(who[0]));
            LibpqConnection.Apply(draft, "password", who.Length > 1 ? Uri.UnescapeDataString(who[1]) : "");
        }

        ReadHosts(draft, authority[(at + 1)..]);
        LibpqConnection.Apply(draft, "dbname", Uri.UnescapeDataString(database));
        foreach (string pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            if (parts.Length == 1)
            {
                throw draft.Error("The URL has a parameter without a value.", EncodingHint);
            }

            LibpqConnection.Apply(draft, Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
        }
    }

    private static void ReadHosts(ConnectionDraft draft, string authority)
    {
        if (authority.Length == 0)
        {
            return;
        }

        List<string> hosts = [];
        List<string> ports = [];
        foreach (string place in authority.Split(','))
        {
            Match match = HostAndPort().Match(place);
            if (!match.Success)
            {
                throw draft.Error("The host in the URL cannot be read.", $"{EncodingHint} An IPv6 address stands in brackets: [::1].");
            }

            hosts.Add(Uri.UnescapeDataString(match.Groups["host"].Value));
            ports.Add(match.Groups["port"].Value);
        }

        LibpqConnection.Apply(draft, "host", string.Join(',', hosts));
        if (hosts.Count > 1 || ports[0].Length > 0)
        {
            LibpqConnection.Apply(draft, "port", string.Join(',', ports));
        }
    }

    private static void ReadKeywords(ConnectionDraft draft, string text)
    {
        try
        {
            draft.Builder.ConnectionString = text;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            // Npgsql's own message repeats what it took for a keyword, which in "Password=a;b" is half of the password.
            string? unknown = Keyword().Matches(text).Select(match => match.Groups["name"].Value.Trim()).FirstOrDefault(name => !KnowsKeyword(name));
            string? near = unknown is null ? null : Spelling.Nearest(unknown, s_keywords);
            throw draft.Error(
                near is null ? "The connection string cannot be read." : "The connection string has a keyword that is not known.",
                near is null ? $"{FormsHint} Values that hold ; or = or quotes stand in quotes: Password=\"a;b\"." : $"Did you mean '{near}'?");
        }

        if (text.Contains('\0'))
        {
            throw draft.Error("The connection string has a NUL character in it.", "Remove it.");
        }

        if (new[] { draft.Builder.Database, draft.Builder.Username }.Any(name => name is not null && SwallowedPassword().IsMatch(name)))
        {
            // "Database=a Password=b" is one name to Npgsql, which would then be shown.
            throw draft.Error("A name in the connection string has a password in it.", "Between the parts of a connection string stands a semicolon: Database=...;Password=...");
        }

        if (draft.Builder.Host is string hosts && hosts.Split(',').Any(host => NoHost().IsMatch(host.Trim())))
        {
            // "Host=a Password=b" is one host to Npgsql, which would then be shown.
            throw draft.Error("The host in the connection string is no name and no address.", FormsHint);
        }
    }

    private static bool KnowsKeyword(string name)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder().ContainsKey(name);
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The pairs of a conninfo string; null when the text is none.</summary>
    private static List<(string Name, string Value)>? Pairs(string text)
    {
        List<(string Name, string Value)> pairs = [];
        for (int i = 0; i < text.Length;)
        {
            Match name = Name().Match(text, i);
            string key = name.Groups["name"].Value.ToLowerInvariant();
            if (!name.Success || (pairs.Count == 0 && !LibpqConnection.Knows(key)))
            {
                return null;
            }

            i += name.Length;
            if (ValueAt(text, ref i) is not string value)
            {
                return null;
            }

            // Host=a;Database=b has no blanks either.
            if (pairs.Count == 0 && value.Contains(';'))
            {
                return null;
            }

            pairs.Add((key, value));
        }

        return pairs.Count == 0 ? null : pairs;
    }

    /// <summary>A value up to the next blank, or in single quotes; a backslash takes the next character as it is.</summary>
    private static string? ValueAt(string text, ref int i)
    {
        bool quoted = i < text.Length && text[i] == '\'';
        StringBuilder value = new();
        for (i += quoted ? 1 : 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted ? c == '\'' : char.IsWhiteSpace(c))
            {
                break;
            }

            value.Append(c == '\\' && i + 1 < text.Length ? text[++i] : c);
        }

        if (quoted && i++ >= text.Length)
        {
            return null;
        }

        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return value.ToString();
    }

    [GeneratedRegex(@"\A(postgresql|postgres)(\+[A-Za-z0-9_]+)?://", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\A(\[(?<host>[0-9A-Fa-f:.%A-Za-z]+)\]|(?<host>[^:\[\]@]*))(:(?<port>[^:]*))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"\G(?<name>[A-Za-z_]+)\s*=\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"=|\A[^/].*\s", RegexOptions.CultureInvariant)]
    private static partial Regex NoHost();

    [GeneratedRegex(@"\b(password|passwd|pwd|psw)\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SwallowedPassword();

    [GeneratedRegex(@"(\A|;)\s*(?<name>[A-Za-z][A-Za-z _]*)=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Keyword();
}
