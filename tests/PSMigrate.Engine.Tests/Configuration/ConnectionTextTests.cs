using Npgsql;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Tests.Configuration;

/// <summary>All the ways people write a connection.</summary>
public sealed class ConnectionTextTests
{
    private const string Canary = "kanarienvogel";

    [Theory]
    // URLs
    [InlineData("postgresql://u:p@h:5433/d", "Host=h;Port=5433;Username=u;Password=p;Database=d")]
    [InlineData("postgres://u@h/d", "Host=h;Port=5432;Username=u;Database=d")]
    [InlineData("POSTGRESQL://h/d", "Host=h;Database=d")]
    [InlineData("  postgresql://h/d\n", "Host=h;Database=d")]
    [InlineData("postgresql://u%40corp:p%40%3A%2F%3F%23%25w@h/d%2Fe", "Host=h;Username=u@corp;Password=p@:/?#%w;Database=d/e")]
    [InlineData("postgresql://u:50%off@h/d", "Host=h;Username=u;Password=50%off;Database=d")]
    [InlineData("postgresql://u:a@b@h/d", "Host=h;Username=u;Password=a@b;Database=d")]
    [InlineData("postgresql://u:a:b@h/d", "Host=h;Username=u;Password=a:b;Database=d")]
    [InlineData("postgresql://u:p+w@h/d", "Host=h;Username=u;Password=p+w;Database=d")]
    [InlineData("postgresql://u:p;'\"=w@h/d", "Host=h;Username=u;Password=p;'\"=w;Database=d")]
    [InlineData("postgresql://[::1]:5433/d", "Host=::1;Port=5433;Database=d")]
    [InlineData("postgresql://[2001:db8::1]/d", "Host=2001:db8::1;Port=5432;Database=d")]
    [InlineData("postgresql://[fe80::1%25eth0]/d", "Host=fe80::1%eth0;Database=d")]
    [InlineData("postgresql://a,b:5433/d?target_session_attrs=read-write", "Host=a,b:5433;Database=d;Target Session Attributes=read-write")]
    [InlineData("postgresql://a:1,b:2,[::1]:3/d?load_balance_hosts=random", "Host=a:1,b:2,[::1]:3;Load Balance Hosts=True")]
    [InlineData("postgresql:///d?host=a,b&port=1,2", "Host=a:1,b:2;Database=d")]
    [InlineData("postgresql:///d?host=a,b&port=6000", "Host=a:6000,b:6000;Database=d")]
    [InlineData("postgresql+asyncpg:///d?host=a:1&host=b:2", "Host=a:1,b:2;Database=d")]
    [InlineData("postgresql://u@/d?host=/tmp/psm-x", "Host=/tmp/psm-x;Port=5432;Username=u;Database=d")]
    [InlineData("postgresql://u@/d?host=%2Ftmp%2Fa%20b&port=5433", "Host=/tmp/a b;Port=5433;Username=u;Database=d")]
    [InlineData("postgresql://%2Fvar%2Frun%2Fpostgresql/d", "Host=/var/run/postgresql;Database=d")]
    [InlineData("postgresql://h", "Host=h;Port=5432")]
    [InlineData("postgresql://h/d?user=u&password=p%26q&connect_timeout=7", "Host=h;Username=u;Password=p&q;Database=d;Timeout=7")]
    [InlineData("postgresql://h/d?dbname=e", "Host=h;Database=e")]
    [InlineData("postgresql://h/d?sslmode=require", "Host=h;SSL Mode=Require")]
    [InlineData("postgresql://h/d?sslmode=verify-full&sslrootcert=/ca.pem&sslcert=/c.pem&sslkey=/k.pem&sslpassword=x", "SSL Mode=VerifyFull;Root Certificate=/ca.pem;SSL Certificate=/c.pem;SSL Key=/k.pem;SSL Password=x")]
    [InlineData("postgresql://h/d?sslmode=verify-ca&sslnegotiation=direct", "SSL Mode=VerifyCA;SSL Negotiation=Direct")]
    [InlineData("postgresql://h/d?sslrootcert=system", "SSL Mode=VerifyFull")]
    [InlineData("postgresql://h/d?options=-c%20statement_timeout%3D5s%20-csearch_path=a", "Options=-c statement_timeout=5s -csearch_path=a")]
    [InlineData("postgresql://h/d?application_name=app&channel_binding=require&gssencmode=disable&krbsrvname=k", "Application Name=app;Channel Binding=Require;GSS Encryption Mode=Disable;Kerberos Service Name=k")]
    [InlineData("postgresql://h/d?keepalives=1&keepalives_idle=30&keepalives_interval=5&passfile=/p&require_auth=scram-sha-256", "TCP Keepalive=True;TCP Keepalive Time=30;TCP Keepalive Interval=5;Passfile=/p;Require Auth=ScramSHA256")]
    [InlineData("postgresql://h/d?require_auth=password,md5,gss,sspi", "Require Auth=Password,MD5,GSS,SSPI")]
    [InlineData("postgresql://h/d?require_auth=!none", "Require Auth=!None")]
    [InlineData("postgresql://h/d?client_encoding=auto", "Client Encoding=UTF8")]
    [InlineData("postgresql://h/d?hostaddr=", "Host=h")]
    // SQLAlchemy and friends
    [InlineData("postgresql+asyncpg://u:p@h/d?ssl=require", "Host=h;Username=u;Password=p;Database=d;SSL Mode=Require")]
    [InlineData("postgresql+psycopg2://u:p@h/d?sslmode=disable", "Host=h;Username=u;Password=p;Database=d;SSL Mode=Disable")]
    [InlineData("postgresql+psycopg://h/d?ssl=true", "SSL Mode=Require")]
    [InlineData("postgres://h/d?ssl=false", "SSL Mode=Disable")]
    [InlineData("postgresql+asyncpg://h/d?ssl=verify-full&timeout=9", "SSL Mode=VerifyFull;Timeout=9")]
    // Npgsql's own
    [InlineData("Host=h;Port=5433;Username=u;Password=p;Database=d", "Host=h;Port=5433;Username=u;Password=p;Database=d")]
    [InlineData("Server=h;User Id=u;Database=d;SSL Mode=VerifyFull;Pooling=false;Search Path=a,b", "Host=h;Username=u;Database=d;SSL Mode=VerifyFull;Pooling=False;Search Path=a,b")]
    [InlineData("Host=h;Password=\"a;b'c\";Database=d", "Host=h;Password=a;b'c;Database=d")]
    [InlineData("host=h;database=d;", "Host=h;Database=d")]
    [InlineData("Host=h", "Host=h")]
    [InlineData("Server=h", "Host=h")]
    [InlineData("Host=/tmp/a b;Database=d", "Host=/tmp/a b;Database=d")]
    // libpq's conninfo
    [InlineData("host=h dbname=d user=u password=p port=5433", "Host=h;Port=5433;Username=u;Password=p;Database=d")]
    [InlineData("  host = h   dbname = d ", "Host=h;Database=d")]
    [InlineData("host='/tmp/a b' password='it\\'s; \\\\' dbname=d", "Host=/tmp/a b;Password=it's; \\;Database=d")]
    [InlineData("dbname=d password=a;b=c", "Database=d;Password=a;b=c")]
    [InlineData("host=h sslmode=verify-ca options='-c geqo=off'", "Host=h;SSL Mode=VerifyCA;Options=-c geqo=off")]
    [InlineData("hostaddr=10.0.0.1 dbname=d", "Host=10.0.0.1;Database=d")]
    [InlineData("Host=h Password=p", "Host=h;Password=p")]
    public void Every_form_is_read(string text, string expected)
    {
        NpgsqlConnectionStringBuilder builder = new(Resolve(text).ConnectionString);

        // Split by hand: the expected passwords hold what a connection string would have to quote.
        foreach (string pair in System.Text.RegularExpressions.Regex.Split(expected, @";(?=[A-Z][A-Za-z ]+=)"))
        {
            string[] parts = pair.Split('=', 2);
            Assert.Equal(parts[1], builder[parts[0]]?.ToString());
        }
    }

    [Theory]
    [InlineData("postgresql://h/d?pool_size=5&pgbouncer=true&schema=public", "'pool_size'", "'pgbouncer'", "'schema'")]
    [InlineData("postgresql+asyncpg://h/d?prepared_statement_cache_size=0", "'prepared_statement_cache_size'")]
    [InlineData("postgresql://h/d?sslcrl=x&ssl_min_protocol_version=TLSv1.3", "'sslcrl'", "'ssl_min_protocol_version'")]
    [InlineData("postgresql://h/d?target_session_attrs=read-write", "'target_session_attrs'")]
    [InlineData("host=h hostaddr=10.0.0.1", "'hostaddr'")]
    public void What_means_nothing_here_is_ignored_with_a_warning(string text, params string[] warnings)
    {
        IReadOnlyList<string> told = Resolve(text).Warnings;

        Assert.Equal(warnings.Length, told.Count);
        Assert.All(warnings.Zip(told), pair => Assert.Contains(pair.First, pair.Second));
        Assert.All(told, line => Assert.Contains("-ConnectionString", line));
    }

    [Theory]
    [InlineData($"postgresql://u:{Canary}@h/d?sslmod=require", "sslmode")]
    [InlineData($"postgresql://u:{Canary}@h/d?sslmode=on", "'sslmode'")]
    [InlineData($"postgresql://u:{Canary}@h/d?connect_timeout=soon", "'connect_timeout'")]
    [InlineData($"postgresql://u:{Canary}@h:99999/d", "no number from 1 to 65535")]
    [InlineData($"postgresql://u:{Canary}/x@h/d", "percent-encoded")]
    [InlineData($"postgresql://u:12/{Canary}@h/d", "percent-encoded")]
    [InlineData($"postgresql://u:12?{Canary}@h/d", "percent-encoded")]
    [InlineData($"postgresql://u:{Canary}@[::1/d", "[::1]")]
    [InlineData($"postgresql://u:{Canary}@::1/d", "[::1]")]
    [InlineData($"postgresql://u:{Canary}@a,b/d?port=1,2,3", "2 hosts and 3 ports")]
    [InlineData($"mysql://u:{Canary}@h/d", "postgresql://")]
    [InlineData(Canary, "postgresql://")]
    [InlineData($"Host=h;Password=ab;{Canary};Port=1", "quotes")]
    [InlineData($"Host=h;Password=ab;{Canary}=c", "quotes")]
    [InlineData($"Hots=h;Password={Canary}", "'Host'")]
    [InlineData($"Host=h;Port={Canary}", "quotes")]
    [InlineData($"Host=h;Password=\"{Canary}", "quotes")]
    [InlineData($"Host=h;SSL Mode={Canary}", "quotes")]
    [InlineData($"host=h password='{Canary}", "postgresql://")]
    [InlineData($"host=h {Canary}", "no name and no address")]
    [InlineData($"host=h passwrd={Canary}", "password")]
    [InlineData($"host=h port={Canary}", "65535")]
    public void What_cannot_be_read_is_told_without_the_password(string text, string told)
    {
        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => Resolve(text));

        Assert.Contains(told, $"{error.Message} {error.Hint}");
        Assert.DoesNotContain(Canary, error.ToString());
        Assert.DoesNotContain(Canary, error.Hint);
    }

    [Fact]
    public void A_target_prints_without_its_password()
    {
        ConnectionTarget target = Resolve($"postgresql://u:{Canary}@h/d");

        Assert.Equal("database d on h:5432 as u (from -ConnectionString)", target.ToString());
        Assert.Contains(Canary, target.ConnectionString);
    }

    private static ConnectionTarget Resolve(string text) =>
        new ConnectionResolver(_ => null).Find(new MigrationOptions { ConnectionString = text }, new ProjectConfiguration());
}
