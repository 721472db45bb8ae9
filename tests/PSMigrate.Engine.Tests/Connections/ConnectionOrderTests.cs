using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Where a connection comes from, each source at a real server, alone and with all the others beside it.</summary>
[Collection(SecureCollection.Name)]
public sealed class ConnectionOrderTests(SecureServer server) : ConnectionTest(server)
{
    private const string Nowhere = "postgresql://nobody:nothing@localhost:1/nowhere";

    [SkippableFact]
    public async Task A_url_in_the_configuration()
    {
        Configure("connection: { url: \"${MY_URL:-nothing}\" }");
        Variables["MY_URL"] = Loom;

        Assert.StartsWith("loom loom ", await OpenAsync());
        Assert.EndsWith("(from psmigrate.yaml)", Database!.ToString());
    }

    [SkippableFact]
    public async Task Keys_in_the_configuration()
    {
        Configure($"connection: {{ host: localhost, port: {Port}, database: loom, username: loom, password: \"${{SECRET}}\", sslmode: require, options: -c geqo=off }}");
        Variables["SECRET"] = Password;

        Assert.StartsWith("loom loom ", await OpenAsync());
    }

    [SkippableTheory]
    [InlineData("host: localhost\n    port: {1}\n    database: loom\n    username: loom\n    password: {0}\n    pool-size: 20")]
    [InlineData("hostname: localhost\n    port: '{1}'\n    name: loom\n    user: loom\n    passwd: ${{PW}}\n    ssl-mode: require")]
    [InlineData("url: postgresql+asyncpg://loom:{0}@localhost:{1}/loom?ssl=require\n    echo: true")]
    public async Task A_section_of_another_programs_file(string section)
    {
        Configure("connection: { file: conf/app.yaml, section: storage.metrics-database }");
        Variables["PW"] = Password;
        Project.Write("conf/app.yaml", $"log: info\nstorage:\n  metrics-database:\n    {string.Format(section, Password, Port)}\n");

        Assert.StartsWith("loom loom ", await OpenAsync());
        Assert.EndsWith("(from storage.metrics-database in app.yaml)", Database!.ToString());
    }

    [SkippableFact]
    public async Task An_environment_replaces_the_base()
    {
        Configure(
            $"connection: {Nowhere}\nenvironments:\n  production: {{ connection: {{ host: localhost, port: {Port}, database: loom, username: loom }} }}\n");
        Variables["PGPASSWORD"] = Password;

        Assert.StartsWith("loom loom ", await OpenAsync(environment: "production"));
        Assert.EndsWith("(from environment production)", Database!.ToString());
    }

    [SkippableFact]
    public async Task An_environment_without_a_connection_keeps_the_base()
    {
        Configure($"connection: \"{Loom}\"\nenvironments:\n  ci: {{ lock_timeout: 1s }}\n");

        Assert.StartsWith("loom loom ", await OpenAsync(environment: "ci"));
    }

    [SkippableFact]
    public async Task DATABASE_URL()
    {
        Variables["DATABASE_URL"] = Loom;

        Assert.StartsWith("loom loom ", await OpenAsync());
        Assert.EndsWith("(from DATABASE_URL)", Database!.ToString());
    }

    [SkippableFact]
    public async Task Libpqs_variables()
    {
        Set(("PGHOST", "localhost"), ("PGPORT", $"{Port}"), ("PGDATABASE", "loom"), ("PGUSER", "loom"), ("PGPASSWORD", Password), ("PGSSLMODE", "require"));

        Assert.EndsWith(" tls", await OpenAsync());
        Assert.EndsWith("(from PGHOST, PGDATABASE)", Database!.ToString());
    }

    [SkippableFact]
    public async Task Each_source_in_turn_with_all_the_others_there()
    {
        string Url(string role, string password) => $"postgresql://{role}:{password}@localhost:{Port}/loom";
        Configure($"connection: \"{Url("loom", Password)}\"\nenvironments:\n  ci: {{ connection: \"{Url("plain", Password)}\" }}\n");
        Set(("PGHOST", "localhost"), ("PGPORT", $"{Port}"), ("PGDATABASE", "other"), ("PGUSER", "plain"), ("PGPASSWORD", Password));
        Variables["DATABASE_URL"] = $"postgresql://loom:{Password}@localhost:{Port}/other";

        Assert.StartsWith("postgres loom ", await OpenAsync($"postgresql://loom:{Password}@localhost:{Port}/postgres", "ci"));
        Assert.StartsWith("loom plain ", await OpenAsync(environment: "ci"));
        Assert.StartsWith("other loom ", await OpenAsync());
        Variables.Remove("DATABASE_URL");
        Assert.StartsWith("loom loom ", await OpenAsync());
        Configure("recursive: true");
        Assert.StartsWith("other plain ", await OpenAsync());
    }

    [SkippableTheory]
    [InlineData("PGHOST", "192.0.2.1")]
    [InlineData("PGHOSTADDR", "192.0.2.1")]
    [InlineData("PGPORT", "1")]
    public async Task A_variable_never_moves_a_urls_place(string variable, string value)
    {
        Variables[variable] = value;
        Set(("PGDATABASE", "nowhere"), ("PGUSER", "nobody"), ("PGPASSWORD", "nothing"));

        Assert.StartsWith("loom loom ", await OpenAsync(Loom));
    }

    [SkippableFact]
    public async Task A_url_with_a_host_alone_never_gets_a_port_from_elsewhere()
    {
        Set(("PGHOST", "localhost"), ("PGPORT", $"{Port}"), ("PGPASSWORD", Password));

        ConnectionFailedException error = await RefusedAsync("postgresql://loom@localhost/loom?connect_timeout=5");

        Assert.Contains("on localhost:5432 as loom", error.Message);
    }

    [SkippableFact]
    public async Task Variables_fill_in_what_a_url_leaves_out()
    {
        Set(("PGHOST", "localhost"), ("PGPORT", $"{Port}"), ("PGUSER", "loom"), ("PGPASSWORD", Password), ("PGDATABASE", "nowhere"));

        Assert.StartsWith("other loom ", await OpenAsync("postgresql:///other"));
    }

    [SkippableTheory]
    [InlineData("service=main")]
    [InlineData("postgresql:///?service=main")]
    [InlineData(null)]
    public async Task A_service(string? given)
    {
        Set(("PGSERVICEFILE", Project.Write("services.conf", Service("main"))), ("PGHOST", "192.0.2.1"), ("PGUSER", "nobody"));
        if (given is null)
        {
            Variables["PGSERVICE"] = "main";
        }

        Assert.Equal("loom loom 127.0.0.1 tls", await OpenAsync(given));
    }

    [SkippableFact]
    public async Task A_service_of_the_users_own_file_and_of_the_systems()
    {
        Project.Write(".pg_service.conf", Service("mine"));
        Project.Write("etc/pg_service.conf", Service("everybodys"));
        Set(("HOME", Project.Folder), ("APPDATA", Project.Folder), ("PGSYSCONFDIR", Path.Join(Project.Folder, "etc")));
        Skip.If(OperatingSystem.IsWindows(), "It is elsewhere there.");

        Assert.StartsWith("loom loom ", await OpenAsync("service=mine"));
        Assert.StartsWith("loom loom ", await OpenAsync("service=everybodys"));
        Assert.StartsWith("other loom ", await OpenAsync("postgresql:///other?service=mine"));
    }

    [SkippableFact]
    public async Task A_credential_over_all_of_them()
    {
        Variables["DATABASE_URL"] = $"postgresql://nobody:nothing@localhost:{Port}/loom";
        MigrationOptions options = Project.Options with { UserName = "loom", Password = Password };

        Engine.Execution.MigrationConnection connection = await Engine.Execution.MigrationConnection.OpenAsync(
            Project.Resolve(options), new Engine.Execution.SessionSettings(), Events, CancellationToken.None);
        await using (connection)
        {
            Assert.Equal("loom", connection.Database.User);
        }
    }

    private string Service(string name) =>
        $"[other]\nhost=192.0.2.1\n\n[{name}]\n# ours\nhost=127.0.0.1\nport={Port}\ndbname=loom\nuser=loom\npassword={Password}\nsslmode=require\n";

    private void Configure(string yaml) => Project.Write("psmigrate.yaml", yaml);

    private void Set(params (string Name, string Value)[] variables)
    {
        foreach ((string name, string value) in variables)
        {
            Variables[name] = value;
        }
    }
}
