namespace PSMigrate;

/// <summary>A running throwaway PostgreSQL.</summary>
/// <param name="Id">What Stop-DbSandbox calls it.</param>
/// <param name="ConnectionString">URL of its database; usable with -ConnectionString, <c>--url</c> and psql.</param>
/// <param name="ServerVersion">The server's version, such as <c>15.18</c>.</param>
/// <param name="Directory">Folder that holds its socket and data; gone when it stops.</param>
/// <param name="ProcessId">Process that keeps it and removes it when its owner is gone.</param>
public sealed record SandboxInfo(string Id, string ConnectionString, string ServerVersion, string Directory, int ProcessId);
