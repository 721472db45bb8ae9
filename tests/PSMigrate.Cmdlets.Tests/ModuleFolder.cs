using System.Text.RegularExpressions;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>The repository as a folder that holds an importable module.</summary>
internal static partial class ModuleFolder
{
    public static string Root { get; } = FindRoot();

    public static string ManifestText { get; } = File.ReadAllText(Path.Join(Root, "PSMigrate.psd1"));

    public static IReadOnlyList<string> ExportedCmdlets { get; } =
        [.. CmdletName().Matches(ExportList().Match(ManifestText).Groups[1].Value).Select(match => match.Groups[1].Value)];

    /// <summary>Those in the table of Alembic's commands and ours, each row of which may have several.</summary>
    public static IReadOnlyList<string> CmdletsOfReadme { get; } =
        [.. File.ReadLines(Path.Join(Root, "README.md")).Where(line => line.StartsWith('|'))
            .SelectMany(row => DbCmdlet().Matches(row.Split('|')[2])).Select(match => match.Value)];

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "PSMigrate.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\((.*?)\)", RegexOptions.Singleline)]
    private static partial Regex ExportList();

    [GeneratedRegex("[A-Z][a-z]+-Db[A-Za-z]+")]
    private static partial Regex DbCmdlet();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex CmdletName();
}
