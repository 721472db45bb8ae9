using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>A server on which databases can be made and thrown away. Disposing of it drops them.</summary>
internal interface IScratchServer : IAsyncDisposable
{
    /// <summary>What people call it, such as <c>a sandbox of PostgreSQL 15</c>.</summary>
    string Description { get; }

    /// <summary>Whether all of it goes at the end, so that what is about the whole server does no harm.</summary>
    bool IsThrownAway { get; }

    /// <summary>Makes an empty database.</summary>
    Task<ConnectionTarget> CreateDatabaseAsync(CancellationToken cancellationToken);
}
