using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Backups;

/// <summary>
/// How pg_dump and pg_restore find the database: by libpq's variables, in an environment that has nothing else of ours or of the caller's PG variables, and with the
/// password in a file that only we can read and that is gone afterwards.
/// </summary>
internal sealed class ToolConnection : IDisposable
{
    // What a program needs to run at all, to find certificates and tickets, and to put temporary files somewhere.
    private static readonly string[] s_passedOn =
    [
        "PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SystemRoot", "SystemDrive", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
        "KRB5CCNAME", "KRB5_CONFIG", "SSL_CERT_FILE", "SSL_CERT_DIR",
    ];

    // Who and where is said by what was connected to; the rest is not libpq's to decide.
    private static readonly string[] s_ownWay = ["dbname", "user", "password", "passfile", "application_name", "target_session_attrs", "load_balance_hosts"];

    private readonly string? _passwordFile;

    private ToolConnection(Dictionary<string, string> variables, string? passwordFile)
    {
        Variables = variables;
        _passwordFile = passwordFile;
    }

    /// <summary>The whole environment of the program.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Makes the environment for a database that is connected to.</summary>
    /// <exception cref="BackupFailedException">The password cannot be written into a password file.</exception>
    public static ToolConnection For(MigrationConnection connection, string applicationName)
    {
        ConnectionTarget target = connection.Target;
        NpgsqlConnectionStringBuilder builder = new(target.ConnectionString);
        Dictionary<string, string> variables = new(StringComparer.Ordinal)
        {
            ["LC_ALL"] = "C",
            ["PGHOST"] = connection.Database.Host,
            ["PGPORT"] = $"{connection.Database.Port}",
            ["PGUSER"] = target.User,
            ["PGDATABASE"] = target.Database,
            ["PGAPPNAME"] = applicationName,
        };
        foreach (string name in s_passedOn)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                variables[name] = value;
            }
        }

        foreach (LibpqParameter parameter in LibpqParameter.Mapped.Where(parameter => parameter.Variable is not null && !s_ownWay.Contains(parameter.Name)))
        {
            if (builder.ShouldSerialize(parameter.Keyword) && $"{builder[parameter.Keyword]}" is { Length: > 0 } value)
            {
                variables[parameter.Variable!] = InLibpq(parameter, value);
            }
        }

        string? password = string.IsNullOrEmpty(builder.Password)
            ? target.PasswordFile?.PasswordFor(connection.Database.Host, connection.Database.Port, target.PasswordDatabase, target.User)
            : builder.Password;
        string file = Path.Join(Path.GetTempPath(), $"psmigrate-{Path.GetRandomFileName()}");
        // An empty one too: libpq would look into the user's own file otherwise.
        WritePassword(file, password);
        variables["PGPASSFILE"] = file;
        return new ToolConnection(variables, file);
    }

    /// <summary>The database as an argument: in PGDATABASE it is a name, here it could be a connection string.</summary>
    public static string DatabaseArgument(string database) =>
        $"--dbname=dbname='{database.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";

    public void Dispose()
    {
        if (_passwordFile is not null)
        {
            File.Delete(_passwordFile);
        }
    }

    private static string InLibpq(LibpqParameter parameter, string value)
    {
        string? word = parameter.Values?.FirstOrDefault(pair => pair.Value.Equals(value, StringComparison.OrdinalIgnoreCase)).Key;
        bool isText = parameter.Name is "options" or "sslcert" or "sslkey" or "sslrootcert" or "krbsrvname";
        return word ?? (isText ? value : value.ToLowerInvariant());
    }

    private static void WritePassword(string file, string? password)
    {
        if (password?.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new BackupFailedException("The password has a line break in it, which no password file can hold. Nothing has run.", "Give the role another password.");
        }

        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using StreamWriter writer = new(file, options);
        if (password is not null)
        {
            writer.Write($"*:*:*:*:{password.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(":", @"\:", StringComparison.Ordinal)}\n");
        }
    }
}
