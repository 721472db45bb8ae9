namespace PSMigrate;

/// <summary>The database a verb has connected to.</summary>
/// <param name="Database">Name of the database.</param>
/// <param name="Host">Host name, address or socket folder.</param>
/// <param name="Port">Port.</param>
/// <param name="User">Role.</param>
/// <param name="Source">Where the connection came from, such as <c>DATABASE_URL</c>.</param>
/// <param name="ServerVersion">The server's version, such as <c>15.18</c>.</param>
public sealed record DatabaseInfo(string Database, string Host, int Port, string User, string Source, string ServerVersion)
{
    /// <summary>The line that every run that connects begins with.</summary>
    public override string ToString() => $"database {Database} on {(Host.Contains(':') && !Host.Contains(',') ? $"[{Host}]" : Host)}:{Port} as {User} (from {Source})";
}
