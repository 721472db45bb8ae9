namespace PSMigrate.Engine.Execution.Losses;

/// <summary>A backup that a run has noted in the history table.</summary>
/// <param name="Reference">What it is: a file, a restore point, a snapshot.</param>
/// <param name="Taken">When the run began that noted it.</param>
internal sealed record RecentBackup(string Reference, DateTimeOffset Taken)
{
    /// <summary>The newest one that is not older than this by the server's clock; else null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="age">How old it may be.</param>
    /// <param name="behind">A run that it has to be behind; null for any.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<RecentBackup?> ReadAsync(MigrationSession session, TimeSpan age, Guid? behind, CancellationToken cancellationToken) =>
        session.HasHistoryTable && age > TimeSpan.Zero
            ? (await session.Connection.QueryAsync(
                new SqlCommand(session.Sql["read_backup"], age, behind), row => new RecentBackup(row.GetString(0), row.GetFieldValue<DateTime>(1)), cancellationToken).ConfigureAwait(false)).FirstOrDefault()
            : null;
}
