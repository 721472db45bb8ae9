using System.Text;
using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>
/// The hooks of a folder: <c>before_run</c>, <c>before_step</c>, <c>after_step</c>, <c>on_error</c> and <c>after_run</c>, each with <c>.sql</c>, <c>.ps1</c>, or
/// <c>.sh</c> and on Windows <c>.cmd</c> or <c>.bat</c>. Several of one point run in the order of their names. Other files are nobody's business here.
/// </summary>
internal static partial class HookFolder
{
    private static readonly IReadOnlyDictionary<string, HookPoint> s_points = Enum.GetValues<HookPoint>().ToDictionary(Word, StringComparer.Ordinal);

    /// <exception cref="ConfigurationInvalidException">There is no such folder, or a file in it looks like a hook and is none.</exception>
    /// <exception cref="ToolMissingException">A hook cannot run here.</exception>
    public static IReadOnlyList<HookFile> Read(string? folder, IScriptHost? scripts)
    {
        if (folder is null)
        {
            return [];
        }

        if (!Directory.Exists(folder))
        {
            throw new ConfigurationInvalidException($"There is no folder {folder}, which 'hooks' in psmigrate.yaml names.", "Create it, or leave the key out.");
        }

        HookFile[] all = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Read).OfType<HookFile>()];
        HookFile[] own = [.. all.Where(file => file.Kind != HookKind.Shell || IsOfThisSystem(file.Path))];
        if (all.FirstOrDefault(file => !own.Any(other => other.Point == file.Point)) is { } foreign)
        {
            throw new ToolMissingException(
                $"The hook {foreign.Path} cannot run on this system.", $"Write {Word(foreign.Point)}{(OperatingSystem.IsWindows() ? ".cmd" : ".sh")} beside it.");
        }

        return scripts is null && Array.Find(own, file => file.Kind == HookKind.PowerShell) is { } script
            ? throw new ToolMissingException(
                $"The hook {script.Path} is a PowerShell script, which the command-line tool cannot run. Nothing has run.",
                "Run it with Invoke-DbUpgrade or Invoke-DbDowngrade, or write the hook as .sh or .sql.")
            : own;
    }

    private static HookFile? Read(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        HookKind? kind = Path.GetExtension(path) switch
        {
            ".sql" => HookKind.Sql,
            ".ps1" => HookKind.PowerShell,
            ".sh" or ".cmd" or ".bat" => HookKind.Shell,
            _ => null,
        };
        bool isPoint = s_points.TryGetValue(name, out HookPoint point);
        return (isPoint, kind) switch
        {
            (true, { } known) => new HookFile(point, known, path),
            // One that is silently left out would be missed too late.
            (true, null) => throw NoHook(path),
            (false, not null) when Resembling().IsMatch(name) => throw NoHook(path),
            _ => null,
        };
    }

    private static ConfigurationInvalidException NoHook(string path) => new(
        $"{Path.GetFileName(path)} looks like a hook and is none.",
        $"Hooks are called {string.Join(", ", s_points.Keys)}, with .sql, .ps1, .sh, .cmd or .bat; put what is none into a folder below.",
        new SourcePosition(path));

    private static bool IsOfThisSystem(string path) => Path.GetExtension(path) != ".sh" == OperatingSystem.IsWindows();

    [GeneratedRegex("^(before|after)|^on[-_ ]?error", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resembling();

    /// <summary><c>BeforeRun</c> as files have it: <c>before_run</c>.</summary>
    public static string Word(HookPoint point)
    {
        StringBuilder word = new();
        foreach (char letter in point.ToString())
        {
            word.Append(char.IsUpper(letter) && word.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
