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

    [SkippableTheory]
    [InlineData("postgres (PostgreSQL) 17.10")]
    [InlineData("postgres (PostgreSQL) 17.10 (Debian 17.10-1.pgdg120+1)")]
    [InlineData("postgres (PostgreSQL) 17beta1")]
    [InlineData("postgres (PostgreSQL) 17devel")]
    public async Task A_version_is_what_the_server_says_it_is(string version)
    {
        Make("lib/17/bin", "postgres (PostgreSQL) 16.4");
        string wanted = Make("lib/other/bin", version);

        Assert.Equal(wanted, (await FindMajorAsync(17))?.Directory);
        Assert.Null(await FindMajorAsync(1));
        Assert.Null(await FindMajorAsync(18));
    }

    [SkippableFact]
    public async Task Of_a_version_the_folder_named_comes_first_and_then_path_and_no_other_version()
    {
        string named = Make("named", "postgres (PostgreSQL) 18.4");
        string path = Make("path", "postgres (PostgreSQL) 17.10");
        Make("lib/18/bin", "postgres (PostgreSQL) 18.1");
        string usual = Make("lib/16/bin", "postgres (PostgreSQL) 16.14");
        (string, string)[] environment = [("PSMIGRATE_POSTGRES_BIN", named), ("PATH", path)];

        Assert.Equal(named, (await FindMajorAsync(18, environment))?.Directory);
        Assert.Equal(path, (await FindMajorAsync(17, environment))?.Directory);
        Assert.Equal(usual, (await FindMajorAsync(16, environment))?.Directory);
        Assert.Null(await FindMajorAsync(15, environment));
        await Assert.ThrowsAsync<ToolMissingException>(() => FindMajorAsync(18, ("PSMIGRATE_POSTGRES_BIN", _root), ("PATH", path)));
    }

    [SkippableFact]
    public async Task A_server_that_cannot_say_its_version_is_passed_over()
    {
        Make("mute", "");
        string unusable = Make("unusable");
        string good = Make("lib/17/bin", "postgres (PostgreSQL) 17.10");

        Assert.Equal(good, (await FindMajorAsync(17, ("PATH", $"{_root}/mute{Path.PathSeparator}{unusable}")))?.Directory);
    }

    private Task<ServerBinaries?> FindMajorAsync(int major, params (string Name, string Value)[] environment) => ServerBinaries.FindMajorAsync(
        major, name => environment.FirstOrDefault(pair => pair.Name == name).Value, Usual, CancellationToken.None);

    private ServerBinaries Find(params (string Name, string Value)[] environment) => ServerBinaries.Find(
        name => environment.FirstOrDefault(pair => pair.Name == name).Value,
        Usual);

    private string[] Usual => [$"{_root.Replace('\\', '/')}/lib/*/bin"];

    /// <summary>As <see cref="Make(string)"/>, with a server that says a version.</summary>
    private string Make(string folder, string version)
    {
        Skip.If(OperatingSystem.IsWindows(), "A script stands for the server.");
        string path = Make(folder);
        string server = Path.Join(path, "postgres");
        File.WriteAllText(server, $"#!/bin/sh\n[ \"$1\" = --version ] && echo '{version}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(server, (UnixFileMode)0b111_101_101);
        }

        return path;
    }

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
