using System.Diagnostics;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Engine.Execution;

/// <summary>Opens the database that a verb works on: the configured one, or a sandbox that lives as long as the engine.</summary>
internal sealed class DatabaseDoor(MigrationOptions options, IProgress<MigrationEvent> progress) : IAsyncDisposable
{
    private static readonly TimeSpan s_retryPause = TimeSpan.FromSeconds(1);

    private SandboxServer? _sandbox;

    /// <summary>The one database to open, whatever options and configuration say of others; null for theirs.</summary>
    public ConnectionTarget? Only { get; init; }

    /// <summary>The schema of the database that is meant; null for all of it.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether anything says which database is meant.</summary>
    public bool IsNamed(MigrationProject project) => Only is not null || options.Sandbox || ConnectionResolver.IsNamed(options, project.Configuration);

    /// <summary>Connects, says to what, and looks which of our tables there are.</summary>
    /// <param name="project">The project.</param>
    /// <param name="identity">Who connects.</param>
    /// <param name="readOnly">Let the server refuse every write.</param>
    public async Task<MigrationSession> OpenAsync(MigrationProject project, RunIdentity identity, bool readOnly, CancellationToken cancellationToken)
    {
        ConnectionTarget target = await FindAsync(project, cancellationToken).ConfigureAwait(false);
        foreach (string warning in target.Warnings)
        {
            progress.Report(new Note(warning, IsWarning: true));
        }

        ProjectConfiguration configuration = project.Configuration;
        progress.Report(new Connecting(target.Describe("")));
        SessionSettings settings = new()
        {
            ApplicationName = identity.ApplicationName,
            StatementTimeout = configuration.StatementTimeout,
            IdleInTransactionTimeout = configuration.IdleInTransactionTimeout,
            TimeZone = configuration.SessionTimezone,
            ReadOnly = readOnly,
        };
        MigrationConnection connection = await MigrationConnection.OpenAsync(target, settings, progress, cancellationToken).ConfigureAwait(false);
        try
        {
            progress.Report(new Connected(connection.Database));
            return await MigrationSession.BeginAsync(connection, project.Bookkeeping, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw ConnectionErrors.Lost(connection.Database, "looking at the database", e);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>As <see cref="OpenAsync"/>, trying again while the server cannot be reached.</summary>
    public async Task<MigrationSession> OpenWhenReadyAsync(MigrationProject project, RunIdentity identity, TimeSpan wait, bool readOnly, CancellationToken cancellationToken)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await OpenAsync(project, identity, readOnly, cancellationToken).ConfigureAwait(false);
            }
            catch (ConnectionFailedException e) when (waited.Elapsed < wait && ConnectionErrors.MayPass(e))
            {
                progress.Report(new Note($"{e.Message.TrimEnd('.')}. Trying again for {(wait - waited.Elapsed).TotalSeconds:0} s."));
                await Task.Delay(s_retryPause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Refuses poolers that hand out servers per transaction: a lock taken there belongs to nobody we know. A pooler stands
    /// between when the backend that answers is not the one that greeted us; that it does not keep a server for a session shows
    /// when a second session of ours gets the very backend that the first one has.
    /// </summary>
    public async Task RefuseTransactionPoolerAsync(MigrationProject project, MigrationSession session, CancellationToken cancellationToken)
    {
        if (!session.IsPooled)
        {
            return;
        }

        ConnectionTarget target = await FindAsync(project, cancellationToken).ConfigureAwait(false);
        MigrationConnection second = await MigrationConnection.OpenAsync(target, new SessionSettings(), progress, cancellationToken).ConfigureAwait(false);
        await using (second.ConfigureAwait(false))
        {
            int mine = await BackendAsync(session.Connection, cancellationToken).ConfigureAwait(false);
            if (mine == await BackendAsync(second, cancellationToken).ConfigureAwait(false))
            {
                throw new PoolerUnsupportedException(
                    $"{session.Connection.Database} is reached through a pooler in transaction mode, where a lock cannot be held.",
                    "Connect to the server itself, or to a pool in session mode.");
            }
        }
    }

    /// <summary>Opens a second connection that only looks.</summary>
    public async Task<MigrationConnection> OpenWatchAsync(MigrationProject project, RunIdentity identity, CancellationToken cancellationToken) => await MigrationConnection.OpenAsync(
        await FindAsync(project, cancellationToken).ConfigureAwait(false),
        new SessionSettings { ApplicationName = identity.WatchName, ReadOnly = true },
        progress,
        cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Opens another database of the server than the one that is meant, which may have to be renamed or may not be there: the server's own, else the first template.
    /// </summary>
    public async Task<MigrationConnection> OpenMaintenanceAsync(MigrationProject project, RunIdentity identity, CancellationToken cancellationToken)
    {
        ConnectionTarget target = await FindAsync(project, cancellationToken).ConfigureAwait(false);
        progress.Report(new Connecting(target.Describe("")));
        string[] others = [.. new[] { "postgres", "template1" }.Where(name => name != target.Database)];
        SessionSettings settings = new() { ApplicationName = identity.ApplicationName };
        try
        {
            return await MigrationConnection.OpenAsync(target.WithDatabase(others[0], target.Source), settings, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectionFailedException e) when (others.Length > 1 && ConnectionErrors.Refusal(e) is not null)
        {
            return await MigrationConnection.OpenAsync(target.WithDatabase(others[1], target.Source), settings, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<int> BackendAsync(MigrationConnection connection, CancellationToken cancellationToken) => (await connection.QueryAsync(
        new SqlCommand("SELECT pg_catalog.pg_backend_pid()"), row => row.GetInt32(0), cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Asks for a token. What the provider throws may hold one, so it goes no further, not even as an inner exception.</summary>
    private static async Task<string> TokenAsync(
        ConnectionTarget target, Func<CancellationToken, Task<string>> provider, CancellationToken cancellationToken)
    {
        string reason;
        try
        {
            string token = await provider(cancellationToken).ConfigureAwait(false);
            if (!string.IsNullOrEmpty(token))
            {
                return token;
            }

            reason = "the token provider gave no token";
        }
        catch (Exception e) when (e is not (OperationCanceledException or MigrationException))
        {
            reason = $"the token provider failed ({e.GetType().Name})";
        }

        throw new ConnectionFailedException($"Cannot connect to {target}: {reason}.", "Run the token provider by itself: what it says is not repeated here.");
    }

    /// <summary>The database that is meant, with its password. Connects to nothing but a sandbox.</summary>
    public async Task<ConnectionTarget> FindAsync(MigrationProject project, CancellationToken cancellationToken)
    {
        if (Only is not null)
        {
            return Only;
        }

        if (!options.Sandbox)
        {
            ConnectionTarget target = ConnectionResolver.Resolve(options, project.Configuration);
            target = Schema is null ? target : target.WithSchema(Schema);
            return options.TokenProvider is { } provider
                ? target.WithPassword(await TokenAsync(target, provider, cancellationToken).ConfigureAwait(false))
                : target;
        }

        _sandbox ??= await SandboxServer.StartAsync(cancellationToken).ConfigureAwait(false);
        return ConnectionResolver.Resolve(_sandbox.Info);
    }
}
