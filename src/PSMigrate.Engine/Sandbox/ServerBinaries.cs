using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PSMigrate.Engine.Sandbox;

/// <summary>A folder with the programs of a PostgreSQL server.</summary>
internal sealed record ServerBinaries(string Directory)
{
    private const string Variable = "PSMIGRATE_POSTGRES_BIN";

    private static readonly TimeSpan s_answerLimit = TimeSpan.FromSeconds(10);
    private static readonly string[] s_programs = ["initdb", "postgres", "pg_ctl"];

    private static readonly string[] s_usualPlaces =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/usr/libexec/postgresql*",
        "/opt/homebrew/opt/postgresql*/bin",
        "/usr/local/opt/postgresql*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        "/usr/local/pgsql/bin",
        "C:/Program Files/PostgreSQL/*/bin",
    ];

    /// <summary>The binaries a sandbox uses unless it needs a certain version.</summary>
    /// <exception cref="ToolMissingException">There are none.</exception>
    public static ServerBinaries Find() => Find(Environment.GetEnvironmentVariable);

    /// <summary>As <see cref="Find()"/>, with the environment's variables given.</summary>
    internal static ServerBinaries Find(Func<string, string?> environment, IReadOnlyList<string>? usualPlaces = null)
    {
        return Named(environment) ?? All(environment, usualPlaces ?? s_usualPlaces).FirstOrDefault() ?? throw new ToolMissingException(
            "A sandbox needs PostgreSQL's server programs (initdb, postgres, pg_ctl), and there are none on PATH or in the usual places.",
            $"Install them (apt install postgresql, dnf install postgresql-server, brew install postgresql), or name their folder: {Variable}=/path/to/bin.");
    }

    /// <summary>The binaries of a major version, such as 17; null when there are none. PSMIGRATE_POSTGRES_BIN is only the first place here.</summary>
    /// <exception cref="ToolMissingException">PSMIGRATE_POSTGRES_BIN names a folder without them.</exception>
    public static Task<ServerBinaries?> FindMajorAsync(int major, CancellationToken cancellationToken) =>
        FindMajorAsync(major, Environment.GetEnvironmentVariable, s_usualPlaces, cancellationToken);

    /// <summary>As <see cref="FindMajorAsync(int, CancellationToken)"/>, with the environment's variables given.</summary>
    internal static async Task<ServerBinaries?> FindMajorAsync(
        int major, Func<string, string?> environment, IReadOnlyList<string> usualPlaces, CancellationToken cancellationToken)
    {
        IEnumerable<ServerBinaries> all = All(environment, usualPlaces);
        foreach (ServerBinaries binaries in Named(environment) is { } named ? all.Prepend(named) : all)
        {
            if (await binaries.MajorAsync(cancellationToken).ConfigureAwait(false) == major)
            {
                return binaries;
            }
        }

        return null;
    }

    /// <summary>Every set of binaries outside PSMIGRATE_POSTGRES_BIN: PATH's first, then the newest.</summary>
    internal static IEnumerable<ServerBinaries> All(Func<string, string?> environment, IReadOnlyList<string> usualPlaces)
    {
        string[] path = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Select(At)
            .Concat(usualPlaces.SelectMany(Expand).Select(At))
            .OfType<ServerBinaries>()
            .DistinctBy(binaries => binaries.Directory);
    }

    private static ServerBinaries? Named(Func<string, string?> environment) => environment(Variable) is { Length: > 0 } named
        ? At(named) ?? throw new ToolMissingException(
            $"{Variable} is '{named}', and that folder does not hold {string.Join(", ", s_programs)}.",
            $"Set {Variable} to the folder that holds them, such as /usr/lib/postgresql/17/bin, or unset it.")
        : null;

    /// <summary>
    /// The binaries behind a folder, which may hold links only: initdb looks for postgres beside the file that it really is.
    /// </summary>
    private static ServerBinaries? At(string folder)
    {
        string initdb = Program(folder, "initdb");
        if (!Path.IsPathFullyQualified(folder) || !File.Exists(initdb))
        {
            return null;
        }

        string real = File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb;
        string directory = Path.GetDirectoryName(real)!;
        return s_programs.All(name => File.Exists(Program(directory, name))) ? new ServerBinaries(directory) : null;
    }

    /// <summary>The major version, as the server itself says: a folder may be called anything. Null when it says nothing.</summary>
    private async Task<int?> MajorAsync(CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(Program(Directory, "postgres")) { ArgumentList = { "--version" }, RedirectStandardOutput = true, RedirectStandardError = true };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_answerLimit);
        try
        {
            using Process process = Process.Start(start)!;
            try
            {
                return MajorIn(await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            // Another machine's program, or one that we may not run.
            return null;
        }
    }

    /// <summary><c>15</c> of <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c>, <c>19</c> of <c>postgres (PostgreSQL) 19devel</c>.</summary>
    private static int? MajorIn(string version)
    {
        string number = version.Split(' ').FirstOrDefault(word => char.IsAsciiDigit(word.FirstOrDefault())) ?? "";
        return int.TryParse(string.Concat(number.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out int major) ? major : null;
    }

    private static string Program(string folder, string name) => Path.Join(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    /// <summary>Folders that match a pattern with one <c>*</c>, the highest version first.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        string[] parts = pattern.Split('/');
        int star = Array.FindIndex(parts, part => part.Contains('*'));
        string parent = star < 0 ? pattern : string.Join('/', parts[..star]);
        if (!System.IO.Directory.Exists(parent))
        {
            return [];
        }

        return star < 0
            ? [pattern]
            : System.IO.Directory.GetDirectories(parent, parts[star])
                .OrderByDescending(VersionIn)
                .Select(folder => Path.Join([folder, .. parts[(star + 1)..]]));
    }

    private static Version VersionIn(string folder)
    {
        string digits = new([.. Path.GetFileName(folder).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return Version.TryParse(digits.Contains('.') ? digits : $"{digits}.0", out Version? version) ? version : new Version(0, 0);
    }
}
