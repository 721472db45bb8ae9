using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>The scratch databases that a verb needs, on one server that is looked for when the first is wanted.</summary>
internal sealed class ScratchPool(MigrationProject project, IProgress<MigrationEvent> progress) : IAsyncDisposable
{
    private const string Variable = "PSMIGRATE_SCRATCH_URL";

    private IScratchServer? _server;

    /// <summary>The environment's variables.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The server that it stands in for; null where no database is asked.</summary>
    public TargetServer? Target { get; set; }

    /// <summary>Who runs scripts there, where the server is our own; null for the target's role.</summary>
    public string? RunsAs { get; init; }

    /// <summary>The major version that it must have; null for any.</summary>
    public int? Major { get => Target?.Major ?? field; set; }

    /// <exception cref="ToolMissingException">There is no server for it.</exception>
    public async Task<IScratchServer> GetAsync(CancellationToken cancellationToken) =>
        _server ??= await FindAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<IScratchServer> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment(Variable) is { } url && !string.IsNullOrWhiteSpace(url))
        {
            MigrationOptions named = new() { WorkingDirectory = project.WorkingDirectory, ConnectionString = url, ConnectionSource = Variable };
            return new SharedScratch(ConnectionResolver.Resolve(named, new ProjectConfiguration()), Target?.Locale, Major, progress);
        }

        try
        {
            return await SandboxScratch.StartAsync(Major, Target, RunsAs, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolMissingException e)
        {
            if (Target is { MayCreateDatabases: true } && !project.Configuration.Protected)
            {
                return new SharedScratch(Target.Connection, Target.Locale, Major, progress);
            }

            string own = Target switch
            {
                null => "",
                { MayCreateDatabases: true } => " The environment is protected, so the database's own server is not used.",
                _ => $" On the database's own server {Target.Connection.User} may not create databases.",
            };
            throw new ToolMissingException(
                $"This needs a scratch database. {e.Message}{own}",
                $"{e.Hint} Or name a server on which databases may come and go: {Variable}=postgresql://user@host/database.",
                inner: e);
        }
    }
}
