using System.Text;

namespace PSMigrate.Engine.Configuration;

/// <summary>
/// libpq's password file, read by its rules. Npgsql reads one as well, but takes any file whoever else may read it, and knows a socket
/// by its folder only.
/// </summary>
internal sealed class PasswordFile(string path)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public string Path { get; } = path;

    /// <summary>The file that is named, or the usual one; null where there is none that may be used.</summary>
    public static PasswordFile? Find(string? named, Func<string, string?> environment, Action<string> warn)
    {
        string? path = named ?? Usual(environment);
        if (path is null || !File.Exists(path))
        {
            if (Directory.Exists(path))
            {
                warn($"The password file '{path}' was ignored: it is a folder");
            }

            return null;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            warn($"The password file '{path}' was ignored: others than its owner may read it. Type: chmod 600 '{path}'");
            return null;
        }

        return new PasswordFile(path);
    }

    /// <summary>The password of the first line that fits; null when none does.</summary>
    public string? PasswordFor(string host, int port, string database, string user)
    {
        string[] hosts = host.StartsWith('/') || host.StartsWith('@') ? [host, "localhost"] : [host];
        foreach (string line in File.ReadLines(Path))
        {
            if (line.StartsWith('#') || Fields(line) is not [string lineHost, string linePort, string lineDatabase, string lineUser, string password])
            {
                continue;
            }

            if (hosts.Any(name => Fits(lineHost, name)) && Fits(linePort, $"{port}") && Fits(lineDatabase, database) && Fits(lineUser, user))
            {
                return password.Length > 0 ? password : null;
            }
        }

        return null;
    }

    private static string? Usual(Func<string, string?> environment) =>
        environment(OperatingSystem.IsWindows() ? "APPDATA" : "HOME") is { Length: > 0 } home
            ? OperatingSystem.IsWindows() ? System.IO.Path.Join(home, "postgresql", "pgpass.conf") : System.IO.Path.Join(home, ".pgpass")
            : null;

    private static bool Fits(string field, string value) => field == "*" || field == value;

    /// <summary>What stands between colons; a backslash takes the next character as it is. As in libpq, a colon ends the password too.</summary>
    private static List<string> Fields(string line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == ':')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (fields.Count == 5)
                {
                    return fields;
                }
            }
            else
            {
                field.Append(line[i] == '\\' && i + 1 < line.Length ? line[++i] : line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
