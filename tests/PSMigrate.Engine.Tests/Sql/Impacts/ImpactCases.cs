namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>The files of tests/cases/impact.</summary>
internal static class ImpactCases
{
    private static readonly string s_root = FindRoot();

    public static string Setup => File.ReadAllText(Path.Join(s_root, "setup.sql"));

    public static IEnumerable<string> Files => Directory.EnumerateFiles(s_root, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static IReadOnlyList<ImpactCase> Read(string file)
    {
        List<ImpactCase> cases = [];
        foreach (string line in File.ReadAllLines(PathOf(file)).Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                cases.Add(new(line[2..]));
            }
            else
            {
                cases[^1] = cases[^1].With(line);
            }
        }

        return cases;
    }

    /// <summary>Writes the expected lines anew.</summary>
    public static void Accept(string file, IReadOnlyList<string> expected)
    {
        int next = 0;
        string[] lines = File.ReadAllLines(PathOf(file));
        File.WriteAllText(PathOf(file), string.Concat(lines.Select(line => (line.StartsWith('=') ? $"= {expected[next++]}" : line) + "\n")));
    }

    private static string PathOf(string file) => Path.Join(s_root, $"{file}.txt");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "PSMigrate.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Join(folder, "tests", "cases", "impact");
    }
}
