using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Engine.Tests.Sandbox;

public sealed class ServerBinariesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("psmbin-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_folder_named_comes_first()
    {
        string named = Make("named");
        Make("path");

        Assert.Equal(named, Find(("PSMIGRATE_POSTGRES_BIN", named), ("PATH", Path.Join(_root, "path"))).Directory);
    }

    [Fact]
    public void A_folder_named_without_the_programs_is_an_error_and_not_passed_over()
    {
        string path = Make("path");

        ToolMissingException error = Assert.Throws<ToolMissingException>(() => Find(("PSMIGRATE_POSTGRES_BIN", _root), ("PATH", path)));

        Assert.Contains(_root, error.Message);
        Assert.Contains("PSMIGRATE_POSTGRES_BIN", error.Hint);
    }

    [Fact]
    public void Path_is_searched_for_a_folder_that_has_all_of_them()
    {
        string half = Path.Join(_root, "half");
        Directory.CreateDirectory(half);
        File.WriteAllText(Path.Join(half, "initdb"), "");
        string whole = Make("whole");

        Assert.Equal(whole, Find(("PATH", $"relative{Path.PathSeparator}{half}{Path.PathSeparator}{whole}")).Directory);
    }

    [SkippableFact]
    public void A_link_is_followed_to_where_the_programs_are()
    {
        Skip.If(OperatingSystem.IsWindows());
        string real = Make("real");
        string links = Path.Join(_root, "links");
        Directory.CreateDirectory(links);
        File.CreateSymbolicLink(Path.Join(links, "initdb"), Path.Join(real, "initdb"));

        Assert.Equal(real, Find(("PATH", links)).Directory);
    }

    [Fact]
    public void Of_the_usual_places_the_newest_version_is_taken()
    {
        Make("lib/9.6/bin");
        Make("lib/15/bin");
        string newest = Make("lib/17/bin");

        Assert.Equal(newest, Find().Directory);
    }

    [Fact]
    public void Without_any_the_hint_says_how_to_get_them()
    {
        ToolMissingException error = Assert.Throws<ToolMissingException>(() => Find());

        Assert.Contains("apt install postgresql", error.Hint);
        Assert.Contains("brew install postgresql", error.Hint);
        Assert.Contains("PSMIGRATE_POSTGRES_BIN=", error.Hint);
    }

    private ServerBinaries Find(params (string Name, string Value)[] environment) => ServerBinaries.Find(
        name => environment.FirstOrDefault(pair => pair.Name == name).Value,
        [$"{_root.Replace('\\', '/')}/lib/*/bin"]);

    private string Make(string folder)
    {
        string path = Path.Join(_root, folder);
        Directory.CreateDirectory(path);
        foreach (string name in (string[])["initdb", "postgres", "pg_ctl"])
        {
            File.WriteAllText(Path.Join(path, OperatingSystem.IsWindows() ? $"{name}.exe" : name), "");
        }

        return path;
    }
}
