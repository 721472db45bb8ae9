namespace PSMigrate.Engine.Reports;

/// <summary>Who ran it and where.</summary>
internal sealed record RunIdentityRecord(string RunId, string OsUser, string Host, string Tool);
