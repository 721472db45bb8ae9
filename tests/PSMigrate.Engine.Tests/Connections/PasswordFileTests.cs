using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>libpq's password file, by libpq's rules.</summary>
[Collection(SecureCollection.Name)]
public sealed class PasswordFileTests(SecureServer server) : ConnectionTest(server)
{
    private string Url => $"postgresql://loom@127.0.0.1:{Port}/loom";

    [SkippableTheory]
    [InlineData("127.0.0.1:{1}:loom:loom:{0}")]
    [InlineData("*:*:*:*:{0}")]
    [InlineData("# comment\n\n127.0.0.1:1:loom:loom:other\n127.0.0.1:{1}:x:loom:other\nlocalhost:*:*:*:other\n127.0.0.1:*:loom:loom:{0}\n*:*:*:*:later")]
    [InlineData("nonsense\n127.0.0.1:*:*:lo\\om:{0}")]
    public async Task The_first_line_that_fits(string text)
    {
        Variables["PGPASSFILE"] = Secret("pass", string.Format(text, Password, Port));

        Assert.StartsWith("loom loom ", await OpenAsync(Url));
        Assert.Empty(Target!.Warnings);
    }

    [SkippableFact]
    public async Task The_one_in_the_home_folder()
    {
        Skip.If(OperatingSystem.IsWindows(), "It is elsewhere there.");
        Variables["HOME"] = Project.Folder;
        Secret(".pgpass", $"*:*:*:loom:{Password}\n");

        Assert.StartsWith("loom loom ", await OpenAsync(Url));
    }

    [SkippableTheory]
    [InlineData("postgresql://loom@127.0.0.1:{0}/loom?passfile=pass")]
    [InlineData("host=127.0.0.1 port={0} dbname=loom user=loom passfile=pass")]
    [InlineData("Host=127.0.0.1;Port={0};Database=loom;Username=loom;Passfile=pass")]
    public async Task The_one_that_is_named_from_the_working_directory(string form)
    {
        Secret("pass", $"*:*:*:*:{Password}\n");

        Assert.StartsWith("loom loom ", await OpenAsync(string.Format(form, Port)));
    }

    [SkippableFact]
    public async Task Colons_and_backslashes_are_escaped()
    {
        string odd = SecureServer.OddName.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);
        string encoded = Uri.EscapeDataString(SecureServer.OddName);
        Variables["PGPASSFILE"] = Secret("pass", $"127.0.0.1:{Port}:{odd}:{odd}:{odd}\n");

        Assert.Contains("127.0.0.1", await OpenAsync($"postgresql://{encoded}@127.0.0.1:{Port}/{encoded}"));
    }

    [SkippableFact]
    public async Task A_socket_goes_by_localhost_and_by_its_folder()
    {
        string url = $"postgresql://loom@/loom?host={Server.SocketFolder}&port={Port}";
        Variables["PGPASSFILE"] = Secret("pass", $"localhost:{Port}:loom:loom:{Password}\n");
        Assert.Equal("loom loom socket plain", await OpenAsync(url));

        Secret("pass", $"{Server.SocketFolder}:{Port}:loom:loom:{Password}\n");
        Assert.Equal("loom loom socket plain", await OpenAsync(url));
    }

    [SkippableFact]
    public async Task Each_of_several_hosts_has_its_own()
    {
        Variables["PGPASSFILE"] = Secret("pass", $"localhost:1:*:*:other\n127.0.0.1:{Port}:*:*:{Password}\n");

        Assert.StartsWith("loom loom ", await OpenAsync($"postgresql://loom@localhost:1,127.0.0.1:{Port}/loom"));
    }

    [SkippableTheory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_file_that_others_may_touch_is_ignored_and_that_is_said(UnixFileMode others)
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no modes.");
        string path = Secret("pass", $"*:*:*:*:{Password}\n", others);
        Variables["PGPASSFILE"] = path;

        ConnectionFailedException error = await RefusedAsync(Url);

        Assert.Contains("none was given", error.Message);
        Assert.Contains($"chmod 600 '{path}'", Assert.Single(Target!.Warnings));
    }

    [SkippableFact]
    public async Task A_password_from_elsewhere_comes_first()
    {
        Variables["PGPASSFILE"] = Secret("pass", "*:*:*:*:other\n");
        Variables["PGPASSWORD"] = Password;

        Assert.StartsWith("loom loom ", await OpenAsync(Url));
        Assert.StartsWith("loom loom ", await OpenAsync(Loom));
    }

    [SkippableFact]
    public async Task A_file_that_is_not_there_is_none()
    {
        Variables["PGPASSFILE"] = Path.Join(Project.Folder, "gone");

        Assert.Contains("none was given", (await RefusedAsync(Url)).Message);
    }
}
