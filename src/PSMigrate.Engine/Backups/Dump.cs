using System.Diagnostics;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Backups;

/// <summary>Takes a backup with pg_dump, of the very state in which the version rows are read: pg_dump uses our snapshot.</summary>
/// <param name="session">The database.</param>
/// <param name="configuration">Where backups are kept.</param>
/// <param name="identity">Who takes it.</param>
/// <param name="workingDirectory">What a relative path is relative to.</param>
/// <param name="progress">Told what pg_dump does.</param>
internal sealed class Dump(
    MigrationSession session, ProjectConfiguration configuration, RunIdentity identity, string workingDirectory, IProgress<MigrationEvent> progress)
{
    // Of what an application may set for its sessions, nothing must end ours while pg_dump works.
    private const string NoTimeouts = """
        SELECT pg_catalog.set_config(s.name, '0', true) FROM pg_catalog.pg_settings s
        WHERE s.name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
        """;

    private readonly DatabaseInfo _database = session.Connection.Database;

    /// <summary>What is wrong with a request without looking at any database.</summary>
    /// <exception cref="TargetInvalidException">Jobs and format do not go together, or a number makes no sense.</exception>
    public static void EnsureMakesSense(BackupRequest request)
    {
        if (request.Jobs < 1 || request.Keep < 0)
        {
            throw new TargetInvalidException("A backup has at least one job and keeps at least one.", "Write -Jobs 4 -Keep 7 (--jobs 4 --keep 7), or leave them out.");
        }

        if (request is { Jobs: > 1, Format: not BackupFormat.Directory })
        {
            throw new TargetInvalidException("Several jobs cannot write into one file.", "Add -Format Directory (--form directory).");
        }
    }

    /// <exception cref="ToolMissingException">No pg_dump is new enough.</exception>
    public Task<ClientPrograms> FindProgramsAsync(CancellationToken cancellationToken) =>
        ClientPrograms.FindAsync(ServerMajor.Of(_database.ServerVersion), $"a backup of {_database.Database} on PostgreSQL {_database.ServerVersion}", cancellationToken);

    /// <exception cref="BackupFailedException">It failed, and nothing is left of it.</exception>
    public async Task<DatabaseBackup> TakeAsync(BackupRequest request, ClientPrograms programs, CancellationToken cancellationToken)
    {
        DateTimeOffset created = DateTimeOffset.UtcNow;
        long began = Stopwatch.GetTimestamp();
        BackupPlace place = BackupPlace.Find(request, configuration, workingDirectory, _database.Database, created);
        try
        {
            place.Prepare(request.Format);
            IReadOnlyList<string> rows = await WriteAsync(request, programs, place, cancellationToken).ConfigureAwait(false);
            (string hash, long size) = await BackupHash.OfAsync(place.Part, cancellationToken).ConfigureAwait(false);
            place.Commit();
            DatabaseBackup backup = new()
            {
                Path = place.Dump,
                Database = _database.Database,
                Server = $"{_database.Host}:{_database.Port}",
                ServerVersion = _database.ServerVersion,
                Created = created,
                Duration = Stopwatch.GetElapsedTime(began),
                Format = request.Format,
                Size = size,
                Hash = hash,
                Revisions = rows,
                Tool = $"pg_dump {programs.Version}",
            };
            await BackupManifest.WriteAsync(backup, cancellationToken).ConfigureAwait(false);
            return await RetireAsync(backup, request.Keep, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            place.RollBack();
            throw e is IOException or UnauthorizedAccessException
                ? new BackupFailedException($"The backup cannot be written to {place.Dump}: {e.Message}", "Name a folder that can be written with -Path (--output), or backup_path in psmigrate.yaml.", inner: e)
                : e is BatchFailedException lost ? ConnectionErrors.Lost(_database, "the backup was taken", lost) : e;
        }
    }

    // Begun backups are whole by now: what cannot be removed is no reason to throw this one away.
    private async Task<DatabaseBackup> RetireAsync(DatabaseBackup backup, int keep, CancellationToken cancellationToken)
    {
        try
        {
            return backup with { Removed = await BackupPlace.RetireAsync(backup, keep, cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            progress.Report(new Note($"An older backup could not be removed: {e.Message}", IsWarning: true));
            return backup;
        }
    }

    private async Task<IReadOnlyList<string>> WriteAsync(BackupRequest request, ClientPrograms programs, BackupPlace place, CancellationToken cancellationToken)
    {
        MigrationConnection keeper = session.Connection;
        await keeper.ExecuteAsync([new SqlCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), new SqlCommand(NoTimeouts)], cancellationToken).ConfigureAwait(false);
        try
        {
            string snapshot = (await keeper.QueryAsync(new SqlCommand("SELECT pg_catalog.pg_export_snapshot()"), row => row.GetString(0), cancellationToken).ConfigureAwait(false))[0];
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            using ToolConnection connection = ToolConnection.For(keeper, identity.ApplicationName);
            await new ToolRun(connection, progress).RunAsync(
                programs.Dump,
                [
                    $"--format={(request.Format == BackupFormat.Custom ? "custom" : "directory")}",
                    $"--file={place.Part}",
                    $"--snapshot={snapshot}",
                    $"--jobs={request.Jobs}",
                    $"--lock-wait-timeout={Math.Max(1, (long)configuration.LockWait.TotalMilliseconds)}",
                    "--no-password",
                    "--verbose",
                ],
                $"The backup of {_database.Database} failed, and what was written is removed.",
                "Mend what pg_dump says, and run the same again.",
                cancellationToken).ConfigureAwait(false);
            await ListAsync(connection, programs, place.Part, progress, cancellationToken).ConfigureAwait(false);
            return rows;
        }
        finally
        {
            if (!keeper.IsBroken)
            {
                await keeper.ExecuteAsync(new SqlCommand("ROLLBACK"), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Lets pg_restore read what a dump says it holds.</summary>
    /// <exception cref="BackupFailedException">It cannot.</exception>
    public static async Task ListAsync(ToolConnection connection, ClientPrograms programs, string dump, IProgress<MigrationEvent> progress, CancellationToken cancellationToken)
    {
        ToolRun list = new(connection, progress);
        await list.RunAsync(programs.Restore, ["--list", dump], $"{dump} is no dump that can be restored.", "Is it one of pg_dump --format=custom or directory, by a version that is not newer?", cancellationToken).ConfigureAwait(false);
        if (list.Lines == 0)
        {
            progress.Report(new Note("The backup holds no object: the database is empty.", IsWarning: true));
        }
    }
}
