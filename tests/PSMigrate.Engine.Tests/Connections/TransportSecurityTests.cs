using PSMigrate.Engine.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Whose server it is, and whose client: certificates both ways.</summary>
[Collection(SecureCollection.Name)]
public sealed class TransportSecurityTests(SecureServer server) : ConnectionTest(server)
{
    private const string Untrusted = "not trusted or is another host's";

    [SkippableTheory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_servers_own_name_is_verified(string host)
    {
        Assert.EndsWith(" tls", await ConnectAsync($"postgresql://loom:{Password}@{host}:{Port}/loom?sslmode=verify-full&sslrootcert={Authority()}"));
    }

    [SkippableTheory]
    [InlineData("postgresql+asyncpg://loom:{0}@localhost:{1}/loom?ssl=verify-full")]
    [InlineData("host=localhost port={1} user=loom password={0} dbname=loom sslmode=verify-full")]
    [InlineData("Host=localhost;Port={1};Username=loom;Password={0};Database=loom;SSL Mode=VerifyFull")]
    public async Task The_authority_may_come_from_the_environment(string form)
    {
        Variables["PGSSLROOTCERT"] = Authority();

        Assert.EndsWith(" tls", await ConnectAsync(string.Format(form, Password, Port)));
    }

    [SkippableFact]
    public async Task Files_in_the_configuration_are_relative_to_it()
    {
        Project.Write("conf/certs/ca.pem", Server.Authority.Pem);
        Project.Write("conf/psmigrate.yaml", $"connection: {{ url: \"{Loom}?sslmode=verify-full&sslrootcert=certs/ca.pem\" }}\n");

        Engine.Configuration.ConnectionTarget target = Project.Resolve(Project.Options with { Config = "conf/psmigrate.yaml" });
        MigrationConnection connection = await MigrationConnection.OpenAsync(target, new SessionSettings(), Events, CancellationToken.None);
        await connection.DisposeAsync();
    }

    [SkippableFact]
    public async Task Files_given_to_the_door_are_relative_to_where_it_stands()
    {
        Authority();

        Assert.EndsWith(" tls", await ConnectAsync($"{Loom}?sslmode=verify-full&sslrootcert=ca.pem"));
    }

    [SkippableFact]
    public async Task Another_hosts_certificate_is_refused()
    {
        Skip.IfNot(Server.HasIPv6, "There is no ::1.");
        string url = $"postgresql://loom:{Password}@[::1]:{Port}/loom?sslrootcert={Authority()}&sslmode=";

        ConnectionFailedException error = await RefusedAsync($"{url}verify-full");

        Assert.Contains(Untrusted, error.Hint);
        Assert.False(ConnectionErrors.MayPass(error));
        Assert.EndsWith(" tls", await ConnectAsync($"{url}verify-ca"));
    }

    [SkippableTheory]
    [InlineData("verify-ca")]
    [InlineData("verify-full")]
    public async Task Another_authoritys_certificate_is_refused(string mode)
    {
        using TestAuthority stranger = new("Somebody else");
        string file = Project.Write("stranger.pem", stranger.Pem);

        Assert.Contains(Untrusted, (await RefusedAsync($"{Loom}?sslmode={mode}&sslrootcert={file}")).Hint);
        Assert.Contains(Untrusted, (await RefusedAsync($"{Loom}?sslmode={mode}")).Hint);
    }

    [SkippableFact]
    public async Task A_client_comes_in_by_its_certificate_alone()
    {
        Assert.Equal($"loom {SecureServer.CertificateRole} 127.0.0.1 tls", await ConnectAsync(
            $"postgresql://{SecureServer.CertificateRole}@127.0.0.1:{Port}/loom?sslmode=verify-full&sslrootcert={Authority()}&{Client(SecureServer.CertificateRole)}"));
    }

    [SkippableFact]
    public async Task A_clients_certificate_may_come_from_the_environment()
    {
        Client(SecureServer.CertificateRole);
        Variables["PGSSLCERT"] = "client.pem";
        Variables["PGSSLKEY"] = "client.key";

        Assert.EndsWith(" tls", await ConnectAsync($"postgresql://{SecureServer.CertificateRole}@127.0.0.1:{Port}/loom?sslmode=require"));
    }

    [SkippableFact]
    public async Task A_client_may_need_a_certificate_and_a_password()
    {
        string url = $"postgresql://{SecureServer.BothRole}:{Password}@127.0.0.1:{Port}/loom?sslmode=require";

        Assert.EndsWith(" tls", await ConnectAsync($"{url}&{Client(SecureServer.BothRole)}"));
        Assert.Contains("client certificate", (await RefusedAsync(url)).Message);
        Assert.Contains("password", (await RefusedAsync($"{url.Replace(Password, "wr0ng-one", StringComparison.Ordinal)}&{Client(SecureServer.BothRole)}", "wr0ng-one")).Message);
    }

    [SkippableFact]
    public async Task Somebody_elses_certificate_is_refused()
    {
        ConnectionFailedException error = await RefusedAsync(
            $"postgresql://{SecureServer.CertificateRole}@127.0.0.1:{Port}/loom?sslmode=require&{Client("somebody")}");

        Assert.Contains("certificate authentication failed", error.Message);
        Assert.Contains("sslcert", error.Hint);
    }

    [SkippableFact]
    public async Task A_missing_certificate_is_named()
    {
        ConnectionFailedException error = await RefusedAsync($"postgresql://{SecureServer.CertificateRole}@127.0.0.1:{Port}/loom?sslmode=require");

        Assert.Contains("client certificate", error.Message);
        Assert.Contains("sslcert", error.Hint);
    }

    [SkippableTheory]
    [InlineData("sslcert=gone.pem&sslkey=gone.key")]
    [InlineData("sslcert=bad.pem&sslkey=bad.pem")]
    [InlineData("sslmode=verify-full&sslrootcert=gone.pem")]
    [InlineData("sslmode=verify-full&sslrootcert=bad.pem")]
    public async Task Files_that_are_no_good_are_an_error_of_ours(string arguments)
    {
        Project.Write("bad.pem", "no certificate");

        ConnectionFailedException error = await RefusedAsync($"{Loom}?sslmode=require&{arguments}");

        Assert.Contains("sslcert", error.Hint);
        Assert.False(ConnectionErrors.MayPass(error));
    }

    [SkippableFact]
    public async Task Without_encryption_the_server_does_not_let_in()
    {
        ConnectionFailedException error = await RefusedAsync($"{Loom}?sslmode=disable");

        Assert.Matches("no encryption|SSL off", error.Message);
        Assert.Contains("sslmode=require", error.Hint);
    }

    private string Client(string role)
    {
        (string certificate, string key) = Server.Authority.Issue(role);
        Project.Write("client.pem", certificate);
        Secret("client.key", key);
        return "sslcert=client.pem&sslkey=client.key";
    }
}
