using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>
/// A server that is somebody's, on which scratch databases come and go. A session called like its database stands by each of them: what was
/// left by a process that was killed has none, and the next one drops it.
/// </summary>
/// <param name="server">How to connect to it.</param>
/// <param name="locale">What the databases shall have; null for the server's own.</param>
/// <param name="major">The major version that it should have; null for any.</param>
/// <param name="progress">Told what is not as it should be.</param>
internal sealed class SharedScratch(ConnectionTarget server, DatabaseLocale? locale, int? major, IProgress<MigrationEvent> progress) : IScratchServer
{
    private static readonly TimeSpan s_dropLimit = TimeSpan.FromSeconds(20);

    private readonly List<(string Name, MigrationConnection Keeper)> _databases = [];

    public string Description => $"a scratch database on {server.Place}";

    public bool IsThrownAway => false;

    public async Task<ConnectionTarget> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        string name = ScratchDatabase.NewName();
        MigrationConnection keeper = await ScratchDatabase.OpenAsync(server, name, cancellationToken).ConfigureAwait(false);
        // From here on it is to be dropped, also when we never hear that it was made.
        _databases.Add((name, keeper));
        WarnOfVersion(keeper);
        await DropLeftoversAsync(keeper, cancellationToken).ConfigureAwait(false);
        try
        {
            await ScratchDatabase.CreateAsync(keeper, name, locale, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw new ToolMissingException(
                $"No scratch database can be made on {server.Place} as {server.User}: {e.Server?.MessageText ?? "the connection was lost"}.",
                "Let the role create databases (ALTER ROLE ... CREATEDB), or name another server with PSMIGRATE_SCRATCH_URL.",
                inner: e);
        }

        return server.WithDatabase(name, ScratchDatabase.Source);
    }

    public async ValueTask DisposeAsync()
    {
        foreach ((string name, MigrationConnection keeper) in _databases)
        {
            using CancellationTokenSource limit = new(s_dropLimit);
            try
            {
                await DropAsync(name, keeper, limit.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is BatchFailedException or MigrationException or OperationCanceledException)
            {
                progress.Report(new Note(
                    $"The scratch database {name} on {server.Place} could not be dropped: {e.Message} The next run drops it, or you: DROP DATABASE {name} WITH (FORCE);", IsWarning: true));
            }
        }

        _databases.Clear();
    }

    private void WarnOfVersion(MigrationConnection keeper)
    {
        int own = ServerMajor.Of(keeper.Database.ServerVersion);
        if (_databases.Count == 1 && major is { } wanted && wanted != own)
        {
            progress.Report(new Note($"The scratch database is on PostgreSQL {own}, and what it is compared with is of {wanted}: some differences may be the versions' own.", IsWarning: true));
        }
    }

    private async Task DropAsync(string name, MigrationConnection keeper, CancellationToken cancellationToken)
    {
        SqlCommand drop = new($"DROP DATABASE IF EXISTS {Identifier.Quote(name)} WITH (FORCE)");
        await using (keeper.ConfigureAwait(false))
        {
            try
            {
                await keeper.ExecuteAsync(drop, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (BatchFailedException e) when (e.Server is null)
            {
                // Somebody has ended it.
            }
        }

        MigrationConnection again = await ScratchDatabase.OpenAsync(server, name, cancellationToken).ConfigureAwait(false);
        await using (again.ConfigureAwait(false))
        {
            await again.ExecuteAsync(drop, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task DropLeftoversAsync(MigrationConnection keeper, CancellationToken cancellationToken)
    {
        string query = CatalogQuery.For("scratch_leftovers", ServerMajor.Of(keeper.Database.ServerVersion));
        foreach (string name in await keeper.QueryAsync(new SqlCommand(query), row => row.GetString(0), cancellationToken).ConfigureAwait(false))
        {
            try
            {
                // Without FORCE: somebody who has connected since keeps it.
                await keeper.ExecuteAsync(new SqlCommand($"DROP DATABASE IF EXISTS {Identifier.Quote(name)}"), cancellationToken).ConfigureAwait(false);
            }
            catch (BatchFailedException e) when (e.Server is not null)
            {
                // In use after all, or somebody else was faster.
            }
        }
    }
}
