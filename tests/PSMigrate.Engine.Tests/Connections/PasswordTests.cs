using PSMigrate.Engine.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Passwords that are right, wrong and missing; none of them is ever shown.</summary>
[Collection(SecureCollection.Name)]
public sealed class PasswordTests(SecureServer server) : ConnectionTest(server)
{
    private const string Wrong = "wr0ng-c4nary";

    [SkippableFact]
    public async Task Scram_without_encryption() =>
        Assert.Equal("loom plain 127.0.0.1 plain", await ConnectAsync($"postgresql://plain:{Password}@127.0.0.1:{Port}/loom?sslmode=disable&require_auth=scram-sha-256"));

    [SkippableTheory]
    [InlineData("postgresql://loom:{0}@127.0.0.1:{1}/loom")]
    [InlineData("postgresql+asyncpg://loom:{0}@127.0.0.1:{1}/loom?ssl=require")]
    [InlineData("host=127.0.0.1 port={1} dbname=loom user=loom password={0}")]
    [InlineData("Host=127.0.0.1;Port={1};Database=loom;Username=loom;Password={0};Include Error Detail=true;Persist Security Info=true")]
    public async Task A_wrong_one(string form)
    {
        ConnectionFailedException error = await RefusedAsync(string.Format(form, Wrong, Port), Wrong);

        Assert.Equal($"Cannot connect to database loom on 127.0.0.1:{Port} as loom (from -ConnectionString): password authentication failed for user \"loom\"", error.Message);
        Assert.Contains("PGPASSWORD", error.Hint);
        Assert.False(ConnectionErrors.MayPass(error));
    }

    [SkippableFact]
    public async Task A_wrong_one_from_the_environment_and_from_the_file()
    {
        string url = $"postgresql://loom@127.0.0.1:{Port}/loom";
        Variables["PGPASSFILE"] = Secret("pass", $"*:*:*:*:{Wrong}\n");
        await RefusedAsync(url, Wrong);
        Variables["PGPASSWORD"] = $"{Wrong}2";
        await RefusedAsync(url, Wrong);
    }

    [SkippableFact]
    public async Task A_missing_one()
    {
        ConnectionFailedException error = await RefusedAsync($"postgresql://loom@127.0.0.1:{Port}/loom");

        Assert.EndsWith(": the server asks for a password, and none was given", error.Message);
        Assert.Contains(".pgpass", error.Hint);
        Assert.False(ConnectionErrors.MayPass(error));
    }

    [SkippableFact]
    public async Task A_role_that_is_not_there_looks_like_a_wrong_password()
    {
        ConnectionFailedException error = await RefusedAsync($"postgresql://ghost:{Wrong}@127.0.0.1:{Port}/loom", Wrong);

        Assert.Contains("password authentication failed for user \"ghost\"", error.Message);
    }

    [SkippableFact]
    public async Task A_database_that_is_not_there()
    {
        ConnectionFailedException error = await RefusedAsync($"postgresql://loom:{Password}@127.0.0.1:{Port}/ghost");

        Assert.Contains("createdb -h 127.0.0.1", error.Hint);
    }

    [SkippableFact]
    public async Task Channel_binding_needs_the_encryption_it_binds_to()
    {
        Assert.EndsWith(" tls", await ConnectAsync($"{Loom}?sslmode=require&channel_binding=require"));
        await RefusedAsync($"postgresql://plain:{Password}@127.0.0.1:{Port}/loom?sslmode=disable&channel_binding=require");
    }

    [SkippableFact]
    public async Task The_engine_says_nothing_of_it_either()
    {
        MigrationEngine engine = new(
            Project.Options with { MigrationPath = [Project.Folder], ConnectionString = $"postgresql://loom:{Wrong}@127.0.0.1:{Port}/loom" }, Events);

        ConnectionFailedException error = await Assert.ThrowsAsync<ConnectionFailedException>(
            () => engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None));

        Assert.DoesNotContain(Wrong, $"{error.Report}{error.Hint}{error}{string.Join('\n', Events.Of<MigrationEvent>())}");
    }
}
