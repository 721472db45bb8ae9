namespace PSMigrate.Engine.Sandbox;

/// <summary>A folder with the programs of a PostgreSQL server.</summary>
internal sealed record ServerBinaries(string Directory)
{
    private const string Variable = ProgramFolders.Variable;

    private static readonly string[] s_programs = ["initdb", "postgres", "pg_ctl"];

    /// <summary>The binaries a sandbox uses unless it needs a certain version.</summary>
    /// <exception cref="ToolMissingException">There are none.</exception>
    public static ServerBinaries Find() => Find(Environment.GetEnvironmentVariable);

    /// <summary>As <see cref="Find()"/>, with the environment's variables given.</summary>
    internal static ServerBinaries Find(Func<string, string?> environment, IReadOnlyList<string>? usualPlaces = null)
    {
        return Named(environment) ?? All(environment, usualPlaces ?? ProgramFolders.UsualPlaces).FirstOrDefault() ?? throw new ToolMissingException(
            "A sandbox needs PostgreSQL's server programs (initdb, postgres, pg_ctl), and there are none on PATH or in the usual places.",
            $"Install them (apt install postgresql, dnf install postgresql-server, brew install postgresql), or name their folder: {Variable}=/path/to/bin.");
    }

    /// <summary>The binaries of a major version, such as 17; null when there are none. PSMIGRATE_POSTGRES_BIN is only the first place here.</summary>
    /// <exception cref="ToolMissingException">PSMIGRATE_POSTGRES_BIN names a folder without them.</exception>
    public static Task<ServerBinaries?> FindMajorAsync(int major, CancellationToken cancellationToken) =>
        FindMajorAsync(major, Environment.GetEnvironmentVariable, ProgramFolders.UsualPlaces, cancellationToken);

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
    internal static IEnumerable<ServerBinaries> All(Func<string, string?> environment, IReadOnlyList<string> usualPlaces) =>
        ProgramFolders.All(environment, usualPlaces).Select(At).OfType<ServerBinaries>().DistinctBy(binaries => binaries.Directory);

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

    // As the server itself says: a folder may be called anything.
    private Task<int?> MajorAsync(CancellationToken cancellationToken) => ProgramFolders.MajorAsync(Program(Directory, "postgres"), cancellationToken);

    private static string Program(string folder, string name) => ProgramFolders.Program(folder, name);
}
