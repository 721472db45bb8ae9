using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Every way to write a connection on one line, at a server that believes nothing.</summary>
[Collection(SecureCollection.Name)]
public sealed class ConnectionFormTests(SecureServer server) : ConnectionTest(server)
{
    private const string Odd = SecureServer.OddName;

    private static string Encoded => Uri.EscapeDataString(Odd);

    [SkippableFact]
    public async Task A_url() => Assert.Equal("loom loom 127.0.0.1 tls", await ConnectAsync($"postgresql://loom:{Password}@127.0.0.1:{Port}/loom"));

    [SkippableFact]
    public async Task A_url_with_everything_percent_encoded()
    {
        Assert.Equal($"{Odd} {Odd} 127.0.0.1 tls", await ConnectAsync($"postgresql://{Encoded}:{Encoded}@127.0.0.1:{Port}/{Encoded}"));
        Assert.Equal(
            $"{Odd} {Odd} 127.0.0.1 tls", await ConnectAsync($"postgres:///?user={Encoded}&password={Encoded}&host=127%2E0.0.1&port={Port}&dbname={Encoded}"));
    }

    [SkippableFact]
    public async Task A_url_with_an_ipv6_address()
    {
        Skip.IfNot(Server.HasIPv6, "There is no ::1.");

        Assert.Equal("loom loom ::1 tls", await ConnectAsync($"postgresql://loom:{Password}@[::1]:{Port}/loom?sslmode=require"));
        Assert.StartsWith($"database loom on [::1]:{Port} as loom", Database!.ToString());
        Assert.Equal("loom loom ::1 tls", await ConnectAsync($"host=::1 port={Port} dbname=loom user=loom password={Password}"));
        Assert.Equal("loom loom ::1 tls", await ConnectAsync($"Host=::1;Port={Port};Database=loom;Username=loom;Password={Password}"));
    }

    [SkippableTheory]
    [InlineData("postgresql://loom:{0}@localhost:1,127.0.0.1:{1}/loom")]
    [InlineData("postgresql://loom:{0}@/loom?host=localhost,127.0.0.1&port=1,{1}")]
    [InlineData("postgresql+asyncpg://loom:{0}@/loom?host=localhost:1&host=127.0.0.1:{1}")]
    [InlineData("host=localhost,127.0.0.1 port=1,{1} user=loom password={0} dbname=loom")]
    [InlineData("Host=localhost:1,127.0.0.1:{1};Username=loom;Password={0};Database=loom")]
    public async Task Several_hosts_the_first_of_them_down(string form)
    {
        Assert.Equal("loom loom 127.0.0.1 tls", await ConnectAsync(string.Format(form, Password, Port)));
        Assert.StartsWith($"database loom on 127.0.0.1:{Port} as loom", Database!.ToString());
    }

    [SkippableFact]
    public async Task Several_hosts_all_of_them_down()
    {
        ConnectionFailedException error = await RefusedAsync($"postgresql://loom:{Password}@localhost:1,127.0.0.1:2/loom");

        Assert.StartsWith("Cannot connect to database loom on localhost:1,127.0.0.1:2 as loom (from -ConnectionString): ", error.Message);
        Assert.True(PSMigrate.Engine.Execution.ConnectionErrors.MayPass(error));
    }

    [SkippableFact]
    public async Task Several_hosts_that_refuse_the_password()
    {
        ConnectionFailedException error = await RefusedAsync($"postgresql://loom:wr0ng-one@localhost:1,127.0.0.1:{Port}/loom", "wr0ng-one");

        Assert.Contains("password authentication failed", error.Message);
        Assert.Contains("-Credential", error.Hint);
        Assert.False(PSMigrate.Engine.Execution.ConnectionErrors.MayPass(error));
    }

    [SkippableFact]
    public async Task The_host_that_may_be_written_to()
    {
        Assert.Equal("loom loom 127.0.0.1 tls", await ConnectAsync($"postgresql://loom:{Password}@localhost:1,127.0.0.1:{Port}/loom?target_session_attrs=read-write"));
    }

    [SkippableTheory]
    [InlineData("asyncpg", "?ssl=require", "tls")]
    [InlineData("asyncpg", "?ssl=disable", "plain")]
    [InlineData("asyncpg", "?ssl=true&timeout=9", "tls")]
    [InlineData("psycopg2", "?sslmode=require", "tls")]
    [InlineData("psycopg", "?sslmode=disable&connect_timeout=9", "plain")]
    [InlineData("pg8000", "?ssl=false", "plain")]
    public async Task SQLAlchemys_prefixes_and_arguments(string driver, string arguments, string encryption)
    {
        Assert.Equal($"loom plain 127.0.0.1 {encryption}", await ConnectAsync($"postgresql+{driver}://plain:{Password}@127.0.0.1:{Port}/loom{arguments}"));
        Assert.Empty(Target!.Warnings);
    }

    [SkippableFact]
    public async Task SQLAlchemys_arguments_that_mean_nothing_here()
    {
        Assert.Equal("loom loom 127.0.0.1 tls", await ConnectAsync($"postgresql+asyncpg://loom:{Password}@127.0.0.1:{Port}/loom?prepared_statement_cache_size=0"));
        Assert.Contains("'prepared_statement_cache_size'", Assert.Single(Target!.Warnings));
    }

    [SkippableTheory]
    [InlineData("Host=127.0.0.1;Port={1};Database=loom;Username=loom;Password={0};SSL Mode=Require")]
    [InlineData("Server=127.0.0.1;Port={1};Database=loom;User Id=loom;Password={0}")]
    [InlineData("host=127.0.0.1 port={1} dbname=loom user=loom password={0} sslmode=require")]
    [InlineData("  host = 127.0.0.1  port = '{1}' dbname='loom' user=loom password='{0}' ")]
    public async Task Keyword_strings(string form) => Assert.Equal("loom loom 127.0.0.1 tls", await ConnectAsync(string.Format(form, Password, Port)));

    [SkippableFact]
    public async Task Keyword_strings_with_quotes()
    {
        string npgsql = $"\"{Odd.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        string libpq = $"'{Odd.Replace("'", "\\'", StringComparison.Ordinal)}'";

        Assert.Equal($"{Odd} {Odd} 127.0.0.1 tls", await ConnectAsync($"Host=127.0.0.1;Port={Port};Database={npgsql};Username={npgsql};Password={npgsql}"));
        Assert.Equal($"{Odd} {Odd} 127.0.0.1 tls", await ConnectAsync($"host=127.0.0.1 port={Port} dbname={libpq} user={libpq} password={libpq}"));
    }

    [SkippableTheory]
    [InlineData("postgresql://loom:{0}@/loom?host={2}&port={1}")]
    [InlineData("postgresql://loom:{0}@{3}:{1}/loom")]
    [InlineData("host={2} port={1} user=loom password={0} dbname=loom")]
    [InlineData("Host={2};Port={1};Username=loom;Password={0};Database=loom")]
    public async Task Unix_sockets(string form)
    {
        string text = string.Format(form, Password, Port, Server.SocketFolder, Uri.EscapeDataString(Server.SocketFolder));

        Assert.Equal("loom loom socket plain", await ConnectAsync(text));
        Assert.StartsWith($"database loom on {Server.SocketFolder}:{Port} as loom", Database!.ToString());
    }

    [SkippableFact]
    public async Task Options_of_the_session_travel_with_it()
    {
        string text = $"{Loom}?options=-c%20search_path%3Dsomewhere&application_name=own&connect_timeout=5&client_encoding=utf8&keepalives=1";

        Assert.Equal("somewhere UTC UTF8", await AskAsync(text, "SELECT concat_ws(' ', current_setting('search_path'), current_setting('TimeZone'), current_setting('client_encoding'))"));
        Assert.Empty(Target!.Warnings);
    }
}
