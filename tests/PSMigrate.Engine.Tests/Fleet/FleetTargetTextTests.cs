using PSMigrate.Engine.Fleet;

namespace PSMigrate.Engine.Tests.Fleet;

/// <summary>How a line names a target.</summary>
public sealed class FleetTargetTextTests
{
    [Theory]
    [InlineData("postgresql://u:p@h/d?sslmode=require", null, "postgresql://u:p@h/d?sslmode=require")]
    [InlineData("acme = postgresql://u:p=q@h/d?a=b", "acme", "postgresql://u:p=q@h/d?a=b")]
    [InlineData("acme=postgresql+asyncpg://h/d", "acme", "postgresql+asyncpg://h/d")]
    [InlineData("host = postgresql://h/d", "host", "postgresql://h/d")]
    [InlineData("Host=h;Database=d;Password=a=b", null, "Host=h;Database=d;Password=a=b")]
    [InlineData("host=h dbname=d", null, "host=h dbname=d")]
    [InlineData("the big one = Host=h;Database=d", "the big one", "Host=h;Database=d")]
    public void A_connection_may_have_a_name(string line, string? name, string connection)
    {
        FleetTarget target = FleetTargetText.Read(new FleetTarget { Text = line });
        Assert.Equal((name, connection), (target.Name, target.ConnectionString));
    }

    [Theory]
    [InlineData("production", null, "production")]
    [InlineData("eu = production-eu", "eu", "production-eu")]
    public void A_word_is_an_environment(string line, string? name, string environment)
    {
        FleetTarget target = FleetTargetText.Read(new FleetTarget { Text = line });
        Assert.Equal((name, environment), (target.Name, target.Environment));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("u:secret@h/d")]
    public void Anything_else_is_refused_without_repeating_it(string line)
    {
        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => FleetTargetText.Read(new FleetTarget { Text = line, Position = new("t.txt", 3) }));
        Assert.Equal("t.txt:3: A target names no database.", error.Report);
    }
}
