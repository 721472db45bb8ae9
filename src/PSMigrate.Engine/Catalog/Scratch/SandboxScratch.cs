using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sandbox;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>A sandbox for scratch databases. It has the target's roles, and a database of the target's name, so that scripts that name them run.</summary>
internal sealed class SandboxScratch : IScratchServer
{
    private readonly SandboxServer _server;
    private readonly TargetServer? _target;
    private readonly string? _user;

    private SandboxScratch(SandboxServer server, TargetServer? target, string? user)
    {
        _server = server;
        _target = target;
        _user = user ?? target?.Connection.User;
    }

    public string Description => $"a sandbox of PostgreSQL {ServerMajor.Of(_server.Info.ServerVersion)}";

    public bool IsThrownAway => true;

    private ConnectionTarget Own => ConnectionResolver.Resolve(_server.Info);

    /// <param name="major">The major version that it must have; null for any.</param>
    /// <param name="target">What it stands in for; null for nothing.</param>
    /// <param name="user">Who runs scripts; null for the target's role.</param>
    /// <exception cref="ToolMissingException">There are no server programs of that version.</exception>
    public static async Task<SandboxScratch> StartAsync(int? major, TargetServer? target, string? user, CancellationToken cancellationToken)
    {
        SandboxScratch scratch = new(await SandboxServer.StartAsync(new SandboxOptions { Major = major }, cancellationToken).ConfigureAwait(false), target, user);
        try
        {
            await scratch.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return scratch;
        }
        catch
        {
            await scratch.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<ConnectionTarget> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        string name = ScratchDatabase.NewName();
        // Made by the role that the scripts run as: the database is that one's.
        ConnectionTarget maintenance = _user is null ? Own : Own.WithUser(_user);
        await CreateAsync(maintenance, name, cancellationToken).ConfigureAwait(false);
        return maintenance.WithDatabase(name, ScratchDatabase.Source);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task CreateAsync(ConnectionTarget maintenance, string name, CancellationToken cancellationToken)
    {
        MigrationConnection connection = await ScratchDatabase.OpenAsync(maintenance, name, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await ScratchDatabase.CreateAsync(connection, name, _target?.Locale, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_user is null)
        {
            return;
        }

        ConnectionTarget own = Own;
        IEnumerable<string> others = _target is null ? [] : _target.Roles.Append(_target.Connection.User);
        // The scripts' own role may do anything, whatever it may do on the target: an extension, say, was made there by somebody else.
        SqlCommand[] roles =
        [
            .. others.Append(_user).Distinct(StringComparer.Ordinal).Where(role => role != own.User)
                .Select(role => new SqlCommand($"CREATE ROLE {Identifier.Quote(role)}{(role == _user ? " SUPERUSER LOGIN" : "")}")),
        ];
        MigrationConnection connection = await ScratchDatabase.OpenAsync(own, ScratchDatabase.Source, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.ExecuteAsync(roles, cancellationToken).ConfigureAwait(false);
            if (_target is not null && _target.Connection.Database is not ("postgres" or "template1" or "template0"))
            {
                await ScratchDatabase.CreateAsync(connection, _target.Connection.Database, null, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
