namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>The files of tests/cases/catalog: each is the SQL of a schema, in the folder of the kind that it is about.</summary>
internal static class CatalogCases
{
    // What the expected files were written by.
    private const int ExpectedMajor = 15;

    public static string Root { get; } = FindRoot();

    /// <summary>Names as <c>kind/case</c>.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, "*.sql", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".expected.sql", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Root, path)[..^4].Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Every third, for tests that take long and look at what cases share; all of them where PSMIGRATE_EVERY_CASE is 1, as on each server version.</summary>
    public static IEnumerable<string> Some => Environment.GetEnvironmentVariable("PSMIGRATE_EVERY_CASE") == "1" ? Names : Names.Where((_, index) => index % 3 == 0);

    public static string Read(string name) => File.ReadAllText(Path.Join(Root, $"{name}.sql"));

    /// <summary>The version that the first line asks for, as in <c>-- since 15</c>; 0 for any.</summary>
    public static int Since(string name) => SinceIn(Read(name));

    public static int SinceIn(string sql) => sql.Split('\n')[0] is { } line && line.StartsWith("-- since ", StringComparison.Ordinal) ? int.Parse(line[9..]) : 0;

    /// <summary>Whether the first line is <c>-- restored</c>: the server writes some of it in another way once it has read what it wrote.</summary>
    public static bool IsComparedRestored(string name) => Read(name).StartsWith("-- restored\n", StringComparison.Ordinal);

    /// <summary>Compares with the expected file, or writes it where PSMIGRATE_ACCEPT is 1. Servers of other versions write some things in another way.</summary>
    public static void ExpectWritten(string name, string written, int major)
    {
        if (major != ExpectedMajor)
        {
            return;
        }

        string path = Path.Join(Root, $"{name}.expected.sql");
        if (Environment.GetEnvironmentVariable("PSMIGRATE_ACCEPT") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.True(File.Exists(path), $"There is no {name}.expected.sql: run with PSMIGRATE_ACCEPT=1, and read what it writes.");
        Assert.Equal(File.ReadAllText(path), written);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "PSMigrate.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Join(folder, "tests", "cases", "catalog");
    }
}
