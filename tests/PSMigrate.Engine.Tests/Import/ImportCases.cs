using System.Reflection;

namespace PSMigrate.Engine.Tests.Import;

/// <summary>
/// The folders tests/cases/import/&lt;tool&gt;/&lt;case&gt;: source, upgrade*.sql and downgrade*.sql where they are handed over, and expected, which
/// PSMIGRATE_ACCEPT=1 rewrites.
/// </summary>
internal static class ImportCases
{
    public static string Folder { get; } = Find();

    /// <summary>Names such as <c>goose/basic</c>.</summary>
    public static IEnumerable<string> All => Directory.EnumerateDirectories(Folder)
        .SelectMany(Directory.EnumerateDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string Find()
    {
        string? folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !Directory.Exists(Path.Join(folder, "tests", "cases", "import")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Join(folder, "tests", "cases", "import");
    }
}
