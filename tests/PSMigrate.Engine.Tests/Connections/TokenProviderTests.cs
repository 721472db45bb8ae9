using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Passwords that a program is asked for at each connection.</summary>
[Collection(SecureCollection.Name)]
public sealed class TokenProviderTests(SecureServer server) : ConnectionTest(server)
{
    private const string Wrong = "t0ken-c4nary";

    private string Url => $"postgresql://loom:{Wrong}@localhost:{Port}/loom";

    [SkippableFact]
    public async Task It_is_asked_before_each_connection_and_its_token_replaces_the_password()
    {
        int asked = 0;
        Task<string> Ask(CancellationToken cancellationToken) => Task.FromResult(++asked > 0 ? Password : "");
        await PingAsync(Ask);
        Assert.Equal(1, asked);
        await PingAsync(Ask);
        Assert.Equal(2, asked);
    }

    [SkippableFact]
    public async Task What_it_throws_goes_no_further()
    {
        ConnectionFailedException error = await RefusedAsync(_ => throw new InvalidOperationException(Wrong));
        Assert.EndsWith("the token provider failed (InvalidOperationException).", error.Message, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [SkippableFact]
    public async Task Nothing_is_no_token()
    {
        Assert.EndsWith("the token provider gave no token.", (await RefusedAsync(_ => Task.FromResult(""))).Message, StringComparison.Ordinal);
        Assert.Contains("password authentication failed", (await RefusedAsync(_ => Task.FromResult(Wrong))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Its_own_errors_and_a_cancellation_pass()
    {
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => PingAsync(_ => throw new ConfigurationInvalidException("ours")));
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PingAsync(
            async cancellationToken =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return "";
            },
            stop.Token));
    }

    private async Task PingAsync(Func<CancellationToken, Task<string>> provider, CancellationToken cancellationToken = default)
    {
        MigrationOptions options = Project.Options with { ConnectionString = Url, TokenProvider = provider };
        await using MigrationEngine engine = new(options, new RecordedEvents());
        Assert.Equal("loom", (await engine.PingAsync(TimeSpan.Zero, cancellationToken)).User);
    }

    private async Task<ConnectionFailedException> RefusedAsync(Func<CancellationToken, Task<string>> provider)
    {
        ConnectionFailedException error = await Assert.ThrowsAsync<ConnectionFailedException>(() => PingAsync(provider));
        Assert.DoesNotContain(Wrong, $"{error.Report}\n{error.Hint}\n{error}", StringComparison.Ordinal);
        return error;
    }
}
