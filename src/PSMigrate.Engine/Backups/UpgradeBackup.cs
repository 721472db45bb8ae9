using System.Globalization;
using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Backups;

/// <summary>The backup that an upgrade takes under its lock, before anything runs. Whether it can be taken is looked at before anybody is asked.</summary>
internal sealed class UpgradeBackup
{
    private const string CanPoint = """
        SELECT pg_catalog.has_function_privilege('pg_catalog.pg_create_restore_point(text)', 'EXECUTE'), pg_catalog.current_setting('archive_mode')
        """;

    private readonly MigrationSession _session;
    private readonly RunBackup _wanted;
    private readonly RunIdentity _identity;
    private readonly IProgress<MigrationEvent> _progress;
    private readonly Dump _dump;
    private ClientPrograms? _programs;

    private UpgradeBackup(MigrationProject project, MigrationSession session, RunBackup wanted, RunIdentity identity, IProgress<MigrationEvent> progress)
    {
        _session = session;
        _wanted = wanted;
        _identity = identity;
        _progress = progress;
        _dump = new Dump(session, project.Configuration, identity, project.WorkingDirectory, progress);
    }

    /// <returns>The backup to take; null when none is wanted.</returns>
    /// <exception cref="ConfirmationRequiredException">One is required and none is named.</exception>
    /// <exception cref="ToolMissingException">No pg_dump is new enough.</exception>
    /// <exception cref="BackupFailedException">The role may make no restore point.</exception>
    public static async Task<UpgradeBackup?> PrepareAsync(
        MigrationProject project, MigrationSession session, RunBackup wanted, RunIdentity identity, IProgress<MigrationEvent> progress, CancellationToken cancellationToken)
    {
        BackupKind kind = Decide(wanted.Kind, project.Configuration);
        if (kind == BackupKind.Configured)
        {
            return null;
        }

        UpgradeBackup backup = new(project, session, wanted with { Kind = kind }, identity, progress);
        if (kind == BackupKind.Dump)
        {
            backup._programs = await backup._dump.FindProgramsAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (kind == BackupKind.RestorePoint)
        {
            await backup.EnsureCanPointAsync(cancellationToken).ConfigureAwait(false);
        }

        return backup;
    }

    /// <returns>What the backup is found by.</returns>
    /// <exception cref="BackupFailedException">It failed.</exception>
    public async Task<string> TakeAsync(CancellationToken cancellationToken)
    {
        string reference = _wanted.Kind switch
        {
            BackupKind.Dump => (await _dump.TakeAsync(new BackupRequest { Path = _wanted.Path }, _programs!, cancellationToken).ConfigureAwait(false)).Path,
            BackupKind.RestorePoint => await PointAsync(cancellationToken).ConfigureAwait(false),
            _ => await _wanted.Take!(cancellationToken).ConfigureAwait(false),
        };
        reference = SecretMask.MaskMessage(reference);
        _progress.Report(new Note($"backup: {reference}"));
        return reference;
    }

    private static BackupKind Decide(BackupKind wanted, ProjectConfiguration configuration) => (wanted, configuration.Backup) switch
    {
        (BackupKind.Configured, BackupPolicy.None) => BackupKind.Configured,
        (BackupKind.Configured or BackupKind.Required, BackupPolicy.Dump) => BackupKind.Dump,
        (BackupKind.Configured or BackupKind.Required, _) => throw new ConfirmationRequiredException(
            $"An upgrade {(configuration.Environment is { } environment ? $"in the environment {environment} " : "")}needs a backup, and none is named. Nothing has run.",
            "Add -Backup Dump or -Backup RestorePoint (--backup dump, --backup restore-point), -Backup { ... } with a script that takes one, or write 'backup: dump' in psmigrate.yaml."),
        _ => wanted,
    };

    private async Task EnsureCanPointAsync(CancellationToken cancellationToken)
    {
        (bool may, string archive) = (await _session.Connection.QueryAsync(
            new SqlCommand(CanPoint), row => (row.GetBoolean(0), row.GetString(1)), cancellationToken).ConfigureAwait(false))[0];
        if (!may)
        {
            throw NotAllowed(null);
        }

        if (archive == "off")
        {
            _progress.Report(new Note("archive_mode is off on this server: unless something else keeps its write-ahead log, nothing can be restored to the restore point.", IsWarning: true));
        }
    }

    private async Task<string> PointAsync(CancellationToken cancellationToken)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"psmigrate_{_identity.RunId.ToString("N")[..8]}_{DateTime.UtcNow:yyyyMMdd_HHmmss}");
        try
        {
            string place = (await _session.Connection.QueryAsync(
                new SqlCommand("SELECT pg_catalog.pg_create_restore_point($1)::text", name), row => row.GetString(0), cancellationToken).ConfigureAwait(false))[0];
            return $"restore point {name} at {place}";
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            throw error.SqlState == PostgresErrorCodes.InsufficientPrivilege ? NotAllowed(e) : new BackupFailedException(
                $"The server makes no restore point: {error.MessageText}. Nothing has run.",
                error.Hint is { Length: > 0 } hint ? $"The server says: {hint}" : "Take a dump instead: -Backup Dump (--backup dump).",
                inner: e);
        }
    }

    private BackupFailedException NotAllowed(Exception? inner) => new(
        $"The role {_session.Connection.Database.User} may make no restore point. Nothing has run.",
        $"As a superuser: GRANT EXECUTE ON FUNCTION pg_catalog.pg_create_restore_point(text) TO {Identifier.Quote(_session.Connection.Database.User)}; or take a dump: -Backup Dump (--backup dump).",
        inner: inner);
}
