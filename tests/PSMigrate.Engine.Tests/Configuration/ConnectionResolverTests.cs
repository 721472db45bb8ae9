using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Configuration;

/// <summary>Which source wins, and what the others may add.</summary>
public sealed class ConnectionResolverTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string AllSources = """
        connection: { host: filehost, database: filedb, username: fileuser }
        environments:
          production: { connection: { url: "postgresql://produser@prodhost/proddb" } }
          bare: { protected: true }
        """;

    [Theory]
    [InlineData("postgresql://a@given/x", "production", "u", "database x on given:5432 as a (from -ConnectionString)")]
    [InlineData(null, "production", "u", "database proddb on prodhost:5432 as produser (from environment production)")]
    [InlineData(null, "bare", "u", "database envdb on envhost:6000 as envuser (from DATABASE_URL)")]
    [InlineData(null, null, "u", "database envdb on envhost:6000 as envuser (from DATABASE_URL)")]
    [InlineData(null, null, null, "database filedb on filehost:5432 as fileuser (from psmigrate.yaml)")]
    [InlineData(" ", null, null, "database filedb on filehost:5432 as fileuser (from psmigrate.yaml)")]
    public void The_first_source_is_taken_whole(string? given, string? environment, string? url, string expected)
    {
        using ProjectFolder project = new(AllSources, ("PGHOST", "pghost"), ("PGPORT", "7000"), ("PGDATABASE", "pgdb"), ("PGUSER", "pguser"));
        project.Variables["DATABASE_URL"] = url is null ? "" : "postgresql://envuser@envhost:6000/envdb";

        Assert.Equal(expected, project.Resolve(project.Options with { ConnectionString = given, Environment = environment }).ToString());
    }

    [Theory]
    [InlineData("postgresql://h", "database pgdb on h:5432 as pguser")]
    [InlineData("postgresql://u@h/d", "database d on h:5432 as u")]
    [InlineData("postgresql:///d", "database d on pghost:7000 as pguser")]
    [InlineData("postgresql:///d?port=1", "database d on localhost:1 as pguser")]
    [InlineData("Host=h", "database pgdb on h:5432 as pguser")]
    [InlineData("user=u", "database pgdb on pghost:7000 as u")]
    public void Variables_fill_in_what_is_missing_but_never_half_a_place(string given, string expected)
    {
        using ProjectFolder project = new(null, ("PGHOST", "pghost"), ("PGPORT", "7000"), ("PGDATABASE", "pgdb"), ("PGUSER", "pguser"));

        Assert.Equal($"{expected} (from -ConnectionString)", project.Resolve(project.Options with { ConnectionString = given }).ToString());
    }

    [Fact]
    public void Variables_alone_are_a_source()
    {
        using ProjectFolder project = new(
            null, ("PGHOST", "h"), ("PGDATABASE", "d"), ("PGUSER", "u"), ("PGPASSWORD", "p"), ("PGSSLMODE", "verify-full"), ("PGOPTIONS", "-c geqo=off"),
            ("PGCONNECT_TIMEOUT", "3"), ("PGCHANNELBINDING", "require"), ("PGPASSFILE", "/pgpass"), ("PGSSLROOTCERT", "/ca"));

        ConnectionTarget target = project.Resolve();
        NpgsqlConnectionStringBuilder builder = new(target.ConnectionString);

        Assert.Equal("database d on h:5432 as u (from PGHOST, PGDATABASE)", target.ToString());
        Assert.Equal(("p", SslMode.VerifyFull, "-c geqo=off", 3), (builder.Password, builder.SslMode, builder.Options, builder.Timeout));
        Assert.Equal((ChannelBinding.Require, "/pgpass", "/ca"), (builder.ChannelBinding, builder.Passfile, builder.RootCertificate));
    }

    [Fact]
    public void With_no_source_at_all_nothing_is_guessed()
    {
        using ProjectFolder project = new("recursive: true", ("PGUSER", "u"));

        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => project.Resolve());

        Assert.Contains("-ConnectionString", error.Hint);
        Assert.Contains("DATABASE_URL", error.Hint);
    }

    [Fact]
    public void A_credential_replaces_the_users_name_and_password()
    {
        using ProjectFolder project = new();

        ConnectionTarget target = project.Resolve(project.Options with { ConnectionString = "postgresql://a:b@h/d", UserName = "c", Password = "e" });

        NpgsqlConnectionStringBuilder builder = new(target.ConnectionString);
        Assert.Equal(("c", "c", "e"), (target.User, builder.Username, builder.Password));
    }

    [Fact]
    public void The_users_own_options_are_kept()
    {
        using ProjectFolder project = new("connection: { host: h, database: d, options: '-c search_path=a' }", ("PGOPTIONS", "-c geqo=off"));

        Assert.Equal("-c search_path=a", new NpgsqlConnectionStringBuilder(project.Resolve().ConnectionString).Options);
    }

    [Theory]
    [InlineData("[main]\nhost=sh\nport=5433\ndbname=sd\nuser=su\n", "database sd on sh:5433 as su")]
    [InlineData("# c\n\n[other]\nhost=x\n[main]\nhost = sh\ndbname=sd\n[main2]\nhost=y\n", "database sd on sh:5432 as pguser")]
    [InlineData("[main]\ndbname=sd\n", "database sd on pghost:7000 as pguser")]
    public void A_service_comes_before_the_variables(string file, string expected)
    {
        using ProjectFolder project = new(null, ("PGHOST", "pghost"), ("PGPORT", "7000"), ("PGUSER", "pguser"));
        project.Variables["PGSERVICEFILE"] = project.Write("service.conf", file);

        Assert.Equal($"{expected} (from -ConnectionString)", project.Resolve(project.Options with { ConnectionString = "service=main" }).ToString());
        Assert.Equal($"{expected} (from -ConnectionString)", project.Resolve(project.Options with { ConnectionString = "postgresql:///?service=main" }).ToString());
        project.Variables["PGSERVICE"] = "main";
        Assert.Equal($"{expected} (from PGHOST, PGSERVICE)", project.Resolve().ToString());
    }

    [Fact]
    public void A_service_that_is_not_there_is_told()
    {
        using ProjectFolder project = new(null, ("PGSERVICE", "main"));
        project.Variables["PGSERVICEFILE"] = project.Write("service.conf", "[other]\nhost=x\n");

        Assert.Contains("service.conf", Assert.Throws<ConfigurationInvalidException>(() => project.Resolve()).Hint);

        project.Write("service.conf", "[main]\nhost\n");
        Assert.Equal(2, Assert.Throws<ConfigurationInvalidException>(() => project.Resolve()).Position!.Line);
    }

    [Fact]
    public void Another_programs_file_gives_the_connection()
    {
        using ProjectFolder project = new(
            "connection:\n  file: ${DATA_DIR:-.}/config.yaml\n  section: storage.metrics-database\n  password: ${PW}\n", ("PW", "mine"));
        project.Write("config.yaml", """
            log-level: INFO
            storage:
              metrics-database:
                host: dbhost
                port: 5544
                database: metrics
                username: hooks
                password: a${b
                pool-size: 20
                extra: [1, 2]
            """);

        ConnectionTarget target = project.Resolve();

        Assert.Equal("database metrics on dbhost:5544 as hooks (from storage.metrics-database in config.yaml)", target.ToString());
        Assert.Equal("mine", new NpgsqlConnectionStringBuilder(target.ConnectionString).Password);
        Assert.Empty(target.Warnings);
    }

    [Theory]
    [InlineData("db:\n  url: postgresql+asyncpg://u:p@h/d\n", "database d on h:5432 as u")]
    [InlineData("db:\n  name: d\n  user: u\n  host: ${DBHOST}\n", "database d on h2:5432 as u")]
    [InlineData("db:\n  dbname: d\n  user: u\n  server: h\n", "database d on h:5432 as u")]
    public void Other_programs_use_other_words(string file, string expected)
    {
        using ProjectFolder project = new("connection: { file: other.yaml, section: db }", ("DBHOST", "h2"));
        project.Write("other.yaml", file);

        Assert.StartsWith(expected, project.Resolve().ToString());
    }

    [Theory]
    [InlineData("db:\n  host: h\n  port: x\n", "section: db", "other.yaml", 3, 9)]
    [InlineData("db:\n  pool: 1\n", "section: db", "other.yaml", 2, 3)]
    [InlineData("db:\n  host: h\n  host: i\n", "section: db", "other.yaml", 3, 3)]
    [InlineData("db:\n  host: h\n", "section: d.b", "psmigrate.yaml", 3, 12)]
    [InlineData("db: 5\n", "section: db", "psmigrate.yaml", 3, 12)]
    [InlineData("", "section: db", "psmigrate.yaml", 3, 12)]
    public void What_is_wrong_in_another_programs_file_is_told_with_its_place(string other, string section, string file, int line, int column)
    {
        using ProjectFolder project = new($"connection:\n  file: other.yaml\n  {section}\n");
        project.Write("other.yaml", other);

        Assert.Equal(
            new SourcePosition(Path.Join(project.Folder, file), line, column),
            Assert.Throws<ConfigurationInvalidException>(() => project.Resolve()).Position);
    }

    [Theory]
    [InlineData("connection:\n  url: ${NOT_SET}\n", 2, 8, "NOT_SET")]
    [InlineData("connection: ${NOT_SET}\n", 1, 13, "NOT_SET")]
    [InlineData("connection:\n  url: postgresql://h:x/d\n", 2, 8, "port")]
    [InlineData("connection:\n  host: h\n  port: ${P}\n", 3, 9, "port")]
    [InlineData("connection:\n  host: h\n  sslmode: on\n", 3, 12, "sslmode")]
    [InlineData("connection:\n  file: gone.yaml\n  section: x\n", 2, 9, "gone.yaml")]
    public void What_is_wrong_in_a_connection_is_told_when_it_is_needed(string yaml, int line, int column, string message)
    {
        using ProjectFolder project = new(yaml, ("P", "no"));
        project.Load();

        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => project.Resolve());

        Assert.Equal((line, column), (error.Position!.Line, error.Position.Column));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void A_sandbox_is_named_as_such()
    {
        SandboxInfo sandbox = new("s1", "postgresql://postgres@/postgres?host=/tmp/psm-s1", "15.18", "/tmp/psm-s1", 1);

        Assert.Equal("database postgres on /tmp/psm-s1:5432 as postgres (from the sandbox)", ConnectionResolver.Resolve(sandbox).ToString());
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("&target_session_attrs=read-write")]
    [InlineData("&options=-c%20geqo%3Doff&application_name=a%20b&connect_timeout=5&client_encoding=auto")]
    public async Task The_sandboxs_url_connects(string more)
    {
        TestDatabase database = await server.CreateDatabaseAsync();
        using ProjectFolder project = new();

        ConnectionTarget target = project.Resolve(project.Options with { ConnectionString = $"{database.Url}{more}" });
        await using NpgsqlConnection connection = new($"{target.ConnectionString};Pooling=false");
        await connection.OpenAsync();

        Assert.Equal(database.Name, connection.Database);
    }
}
