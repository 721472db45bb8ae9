using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Tests.Fuzz;

/// <summary>Connections as people mistype them: read, or refused without a word of the password.</summary>
public sealed class ConnectionFuzzTests
{
    private const string Password = "kanarienvogel";

    private static readonly string[] s_urls =
    [
        $"postgresql://u:{Password}@h:5432/d?sslmode=require&connect_timeout=5",
        $"postgresql+asyncpg://u:{Password}@[::1]:5433/d?ssl=true",
        $"postgres://u:{Password}@a:1,b:2,c/d?target_session_attrs=read-write&options=-c%20a%3Db",
        $"postgresql:///d?host=/tmp&user=u&password={Password}",
    ];

    private static readonly string[] s_keywords =
    [
        $"Host=h;Port=5432;Database=d;Username=u;Password={Password};SSL Mode=Require;Timeout=5",
        $"Server=h;User Id=u;Password=\"{Password}\";Database=d;Search Path=a,b",
        $"host=h port=5432 dbname=d user=u password={Password} sslmode=require",
        $"host='h' dbname=d user='u' password='{Password}' application_name='it\\'s'",
    ];

    private static readonly string[] s_pieces =
    [
        "://", "//", "?", "&", "%40", "%2F", "[", "]", "::", "sslmode=", "sslrootcert=system", "host=", "Host=", "port=", "Port=x", "password=", "Password=", "Passwort=",
        "service=", "hostaddr=", "keepalives_idle=9999999999", "Timeout=-1", "load_balance_hosts=maybe", "channel_binding=", "Multiplexing=true", "Max Auto Prepare=",
        "passfile=", "options=", "''", "\"\"", "\\'", ";;", "==", ",,", "mysql", "target_session_attrs=any", "Kerberos Service Name=",
    ];

    [Fact]
    public void A_URL_is_read_or_refused_without_its_password() => Refuses(s_urls);

    [Fact]
    public void A_keyword_string_is_read_or_refused_without_its_password() => Refuses(s_keywords);

    // Npgsql checks what it is given once more when it is to connect.
    [Fact]
    public void What_was_read_is_something_to_connect_with() => FuzzRun.Check(
        Mutation.Of([.. s_urls, .. s_keywords], s_pieces),
        text =>
        {
            ConnectionTarget target = Resolve(text);
            using NpgsqlDataSource source = ConnectionSource.Of(target, new SessionSettings());
        },
        HidesPassword);

    [Fact]
    public void A_duration_is_read_or_not() => FuzzRun.Check(
        Mutation.Of(["500ms", "30s", "5m", "1h", "00:05:00", "30", "1.5h"], "ms", "s", "m", "h", ".", "1e9", "NaN", "∞", "٣", "-", "d", "::"),
        text =>
        {
            bool isOne = Duration.TryParse(text, out TimeSpan duration);
            Assert.True(!isOne || (duration >= TimeSpan.Zero && duration.TotalMilliseconds <= int.MaxValue), $"{duration}");
            try
            {
                Assert.Equal(duration, Duration.Parse(text));
                Assert.True(isOne);
            }
            catch (FormatException)
            {
                Assert.False(isOne);
            }
        });

    private static void Refuses(string[] seeds) => FuzzRun.Check(Mutation.Of(seeds, s_pieces), text => Resolve(text), HidesPassword);

    private static ConnectionTarget Resolve(string text) =>
        new ConnectionResolver(_ => null).Find(new MigrationOptions { ConnectionString = text, ConnectionSource = "--url" }, new ProjectConfiguration());

    private static bool HidesPassword(MigrationException error) =>
        error is ConfigurationInvalidException && !error.ToString().Contains(Password, StringComparison.OrdinalIgnoreCase)
            && !$"{error.Hint}{error.Report}".Contains(Password, StringComparison.OrdinalIgnoreCase);
}
