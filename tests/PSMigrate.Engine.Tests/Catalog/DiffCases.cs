namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>The folders of tests/cases/diff: each has a schema as it is (old.sql) and as it shall be (new.sql).</summary>
internal static class DiffCases
{
    private static string Root { get; } = Path.Join(Path.GetDirectoryName(CatalogCases.Root), "diff");

    /// <summary>Names as <c>kind/case</c>.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, "old.sql", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, Path.GetDirectoryName(path)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static string Old(string name) => File.ReadAllText(Path.Join(Root, name, "old.sql"));

    public static string New(string name) => File.ReadAllText(Path.Join(Root, name, "new.sql"));

    /// <summary>The version that the first line of either asks for, as in <c>-- since 15</c>; 0 for any.</summary>
    public static int Since(string name) => Math.Max(CatalogCases.SinceIn(Old(name)), CatalogCases.SinceIn(New(name)));
}
