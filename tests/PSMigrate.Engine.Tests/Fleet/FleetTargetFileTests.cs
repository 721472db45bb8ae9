using PSMigrate.Engine.Fleet;

namespace PSMigrate.Engine.Tests.Fleet;

/// <summary>What of a line of a file of targets is a comment.</summary>
public sealed class FleetTargetFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("c1 = postgresql://h/f1 # customer one", "postgresql://h/f1")]
    [InlineData("postgresql://h/f1\t#customer = one", "postgresql://h/f1")]
    [InlineData("postgresql://h/f1 # it's ${NOT_SET}", "postgresql://h/f1")]
    [InlineData("postgresql://u:p#w@h/f%231?application_name=#", "postgresql://u:p#w@h/f%231?application_name=#")]
    [InlineData("postgresql://u:${SECRET}@h/f1", "postgresql://u:a #b@h/f1")]
    [InlineData("c#1 = Host=h;Password= \"a #\"\"b #\" # c", "Host=h;Password= \"a #\"\"b #\"")]
    [InlineData("host=h password='a #\\'b #' # 'c'", "host=h password='a #\\'b #'")]
    [InlineData("Host=h;Password='a\\';Database=d # c", "Host=h;Password='a\\';Database=d")]
    [InlineData("Host=h;Password=it's;Database=d # it's", "Host=h;Password=it's;Database=d")]
    public void White_space_and_a_hash_begin_one_unless_they_are_in_quotes(string line, string connection)
    {
        File.WriteAllText(_file, $"# all of them\n\n  # and these\n{line}\n");
        FleetTarget target = Assert.Single(FleetTargetFile.Read(_file, name => name == "SECRET" ? "a #b" : null));
        Assert.Equal((connection, 4), (target.ConnectionString, target.Position!.Line));
    }

    [Fact]
    public void An_environment_may_have_one_behind_it()
    {
        File.WriteAllText(_file, "production # the one that counts\n");
        Assert.Equal("production", Assert.Single(FleetTargetFile.Read(_file, _ => null)).Environment);
    }

    public void Dispose() => File.Delete(_file);
}
