using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Engine.Backups;

/// <summary>A folder with pg_dump and pg_restore of one version.</summary>
/// <param name="Directory">The folder.</param>
/// <param name="Version">What pg_dump says of itself, such as <c>15.18</c>.</param>
internal sealed record ClientPrograms(string Directory, string Version)
{
    private static readonly string[] s_usualPlaces =
    [
        .. ProgramFolders.UsualPlaces,
        "/opt/homebrew/opt/libpq*/bin",
        "/usr/local/opt/libpq*/bin",
        "/home/linuxbrew/.linuxbrew/opt/libpq*/bin",
    ];

    public string Dump => ProgramFolders.Program(Directory, "pg_dump");

    public string Restore => ProgramFolders.Program(Directory, "pg_restore");

    public int Major => ServerMajor.Of(Version);

    /// <summary>The oldest programs that are not older than this: the server's own version where they are there.</summary>
    /// <param name="major">Major version that they have to have at least.</param>
    /// <param name="why">Whose version it is, in words.</param>
    /// <exception cref="ToolMissingException">There are none, or all are older.</exception>
    public static Task<ClientPrograms> FindAsync(int major, string why, CancellationToken cancellationToken) =>
        FindAsync(major, why, Environment.GetEnvironmentVariable, s_usualPlaces, cancellationToken);

    /// <summary>As <see cref="FindAsync(int, string, CancellationToken)"/>, with the environment's variables given.</summary>
    internal static async Task<ClientPrograms> FindAsync(
        int major, string why, Func<string, string?> environment, IReadOnlyList<string> usualPlaces, CancellationToken cancellationToken)
    {
        // Whoever names a folder means that one; a sandbox's server may be there without pg_dump.
        string[] named = environment(ProgramFolders.Variable) is { Length: > 0 } folder ? [folder] : [];
        List<ClientPrograms> found = [];
        foreach (string place in named.Concat(ProgramFolders.All(environment, usualPlaces)).Select(RealFolder).OfType<string>().Distinct())
        {
            if (ProgramFolders.NumberIn(await ProgramFolders.VersionAsync(ProgramFolders.Program(place, "pg_dump"), cancellationToken).ConfigureAwait(false)) is { } version)
            {
                found.Add(new ClientPrograms(place, version));
            }
        }

        return (named.Length > 0 && found.Count > 0 && found[0].Directory == RealFolder(named[0]) && found[0].Major >= major ? found[0] : null)
            ?? found.Where(programs => programs.Major >= major).MinBy(programs => programs.Major)
            ?? throw Missing(major, why, found);
    }

    private static ToolMissingException Missing(int major, string why, List<ClientPrograms> found)
    {
        string there = found.Count == 0
            ? "there is none on PATH or in the usual places"
            : $"what there is, is older: {string.Join(", ", found.Select(programs => $"{programs.Version} in {programs.Directory}"))}";
        return new ToolMissingException(
            $"pg_dump and pg_restore of PostgreSQL {major} or newer are needed for {why}, and {there}. Nothing has run.",
            $"Install them (apt install postgresql-client-{major}, dnf install postgresql{major}, brew install libpq, or the installer's command line tools on Windows), or name their folder: {ProgramFolders.Variable}=/path/to/bin.");
    }

    /// <summary>
    /// Where the two programs of a folder really are; null where it does not have both. What Debian has on PATH is a wrapper that chooses a version by rules of its own: the
    /// programs behind it are in the usual places.
    /// </summary>
    private static string? RealFolder(string folder)
    {
        string dump = ProgramFolders.Program(folder, "pg_dump");
        if (!Path.IsPathFullyQualified(folder) || !File.Exists(dump))
        {
            return null;
        }

        string real = File.ResolveLinkTarget(dump, returnFinalTarget: true)?.FullName ?? dump;
        string directory = Path.GetDirectoryName(real)!;
        return Path.GetFileName(real) == Path.GetFileName(dump) && File.Exists(ProgramFolders.Program(directory, "pg_restore")) ? directory : null;
    }
}
