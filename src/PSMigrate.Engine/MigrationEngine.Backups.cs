using PSMigrate.Engine.Backups;

namespace PSMigrate.Engine;

/// <summary>The verbs about backups.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>Takes a backup of the database with pg_dump, checks that pg_restore can read it, and writes a manifest beside it.</summary>
    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    /// <exception cref="ToolMissingException">No pg_dump is as new as the server.</exception>
    /// <exception cref="BackupFailedException">It failed, and nothing is left of it.</exception>
    public async Task<DatabaseBackup> BackupAsync(BackupRequest request, CancellationToken cancellationToken)
    {
        Dump.EnsureMakesSense(request);
        return await OnDatabaseAsync(
            readOnly: true,
            async session =>
            {
                Dump dump = new(session, Project.Configuration, _identity, options.WorkingDirectory, progress);
                ClientPrograms programs = await dump.FindProgramsAsync(cancellationToken).ConfigureAwait(false);
                return await dump.TakeAsync(request, programs, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Restores a backup: into a new database that takes the name of the one there is, or in place.</summary>
    /// <returns>What became of it; null when it was declined.</returns>
    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    /// <exception cref="ToolMissingException">No pg_restore is new enough.</exception>
    /// <exception cref="BackupFailedException">The backup is another than it was, or it cannot be restored; the database is as it was.</exception>
    /// <exception cref="ConfirmationRequiredException">The environment is protected, or sessions of others would have to end.</exception>
    public Task<RestoredDatabase?> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken)
    {
        Restore.EnsureMakesSense(request);
        return new Restore(Project, _door, _identity, progress).RunAsync(request, cancellationToken);
    }
}
