namespace PSMigrate.Engine.Sandbox;

/// <summary>A folder with the programs of a PostgreSQL server.</summary>
internal sealed record ServerBinaries(string Directory)
{
    private const string Variable = "PSMIGRATE_POSTGRES_BIN";

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
        if (environment(Variable) is { Length: > 0 } named)
        {
            return At(named) ?? throw new ToolMissingException(
                $"{Variable} is '{named}', and that folder does not hold {string.Join(", ", s_programs)}.",
                $"Set {Variable} to the folder that holds them, such as /usr/lib/postgresql/17/bin, or unset it.");
        }

        return All(environment, usualPlaces ?? s_usualPlaces).FirstOrDefault() ?? throw new ToolMissingException(
            "A sandbox needs PostgreSQL's server programs (initdb, postgres, pg_ctl), and there are none on PATH or in the usual places.",
            $"Install them (apt install postgresql, dnf install postgresql-server, brew install postgresql), or name their folder: {Variable}=/path/to/bin.");
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
