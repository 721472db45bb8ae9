using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PSMigrate.Engine.Sandbox;

/// <summary>Where PostgreSQL's programs usually are, and what version a program is.</summary>
internal static class ProgramFolders
{
    public const string Variable = "PSMIGRATE_POSTGRES_BIN";

    private static readonly TimeSpan s_answerLimit = TimeSpan.FromSeconds(10);

    /// <summary>Patterns of folders, with one <c>*</c> or none.</summary>
    public static IReadOnlyList<string> UsualPlaces { get; } =
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

    /// <summary>PATH's folders, then those of the usual places that exist, the newest version of each first.</summary>
    public static IEnumerable<string> All(Func<string, string?> environment, IReadOnlyList<string> usualPlaces) =>
        (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(usualPlaces.SelectMany(Expand));

    public static string Program(string folder, string name) => Path.Join(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    /// <summary>The major version that a program says it has; null when it says nothing.</summary>
    public static async Task<int?> MajorAsync(string program, CancellationToken cancellationToken) => NumberIn(await VersionAsync(program, cancellationToken).ConfigureAwait(false)) is { } number
        && int.TryParse(string.Concat(number.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out int major) ? major : null;

    /// <summary>What a program answers to <c>--version</c>; empty when it says nothing.</summary>
    public static async Task<string> VersionAsync(string program, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program) { ArgumentList = { "--version" }, RedirectStandardOutput = true, RedirectStandardError = true };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_answerLimit);
        try
        {
            using Process process = Process.Start(start)!;
            try
            {
                return (await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false)).Trim();
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return "";
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            // Another machine's program, or one that we may not run.
            return "";
        }
    }

    /// <summary><c>15.18</c> of <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c>, <c>19devel</c> of <c>pg_dump (PostgreSQL) 19devel</c>.</summary>
    public static string? NumberIn(string version) => version.Split(' ').FirstOrDefault(word => char.IsAsciiDigit(word.FirstOrDefault()));

    /// <summary>Folders that match a pattern with one <c>*</c>, the highest version first.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        string[] parts = pattern.Split('/');
        int star = Array.FindIndex(parts, part => part.Contains('*'));
        string parent = star < 0 ? pattern : string.Join('/', parts[..star]);
        if (!Directory.Exists(parent))
        {
            return [];
        }

        return star < 0
            ? [pattern]
            : Directory.GetDirectories(parent, parts[star])
                .OrderByDescending(VersionIn)
                .Select(folder => Path.Join([folder, .. parts[(star + 1)..]]));
    }

    private static Version VersionIn(string folder)
    {
        string digits = new([.. Path.GetFileName(folder).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return Version.TryParse(digits.Contains('.') ? digits : $"{digits}.0", out Version? version) ? version : new Version(0, 0);
    }
}
