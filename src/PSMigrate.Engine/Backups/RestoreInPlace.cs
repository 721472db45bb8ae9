using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Backups;

/// <summary>Restores into the database as it is: what is in the backup is dropped and made again, in one transaction, while no run may begin.</summary>
internal sealed class RestoreInPlace(RestoreWork work, TimeSpan lockWait)
{
    /// <returns>The rows of the version table.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        string database = work.Target.Database;
        MigrationSession session = await work.OpenAsync(database, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            AdvisoryLock advisoryLock = new(session.Connection, session.Sql, work.Progress);
            await advisoryLock.AcquireAsync(lockWait, cancellationToken).ConfigureAwait(false);
            try
            {
                await work.RunAsync(
                    database,
                    ["--clean", "--if-exists", "--single-transaction"],
                    mayGoOn: false,
                    session.Connection.Database.ServerVersion,
                    $"The restore of {database} failed, and it is as it was.",
                    cancellationToken).ConfigureAwait(false);
                return await work.CheckAsync(session, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await advisoryLock.TryReleaseAsync().ConfigureAwait(false);
            }
        }
    }
}
