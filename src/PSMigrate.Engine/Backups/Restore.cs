using System.Diagnostics;
using System.Globalization;
using System.Text;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Backups;

/// <summary>Restores a backup: looks at it, says what would become of the database, asks, and does it in one of two ways.</summary>
internal sealed class Restore(MigrationProject project, DatabaseDoor door, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    // PostgreSQL cuts names at 63 bytes.
    private const int NameLimit = 63;

    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    public static void EnsureMakesSense(RestoreRequest request)
    {
        if (request.InPlace && (request.Jobs > 1 || request.KeepOld))
        {
            throw new TargetInvalidException(
                $"In place there is one transaction, and so {(request.KeepOld ? "no old database to keep" : "one job")}.",
                "Leave out -InPlace (--in-place): then a new database takes the name.");
        }

        if (request.Jobs < 1)
        {
            throw new TargetInvalidException("A restore has at least one job.", "Write -Jobs 4 (--jobs 4), or leave it out.");
        }
    }

    /// <returns>What became of it; null when it was declined.</returns>
    public async Task<RestoredDatabase?> RunAsync(RestoreRequest request, CancellationToken cancellationToken)
    {
        RestoreSource source = await RestoreSource.OpenAsync(request, project.WorkingDirectory, progress, cancellationToken).ConfigureAwait(false);
        MigrationConnection maintenance = await door.OpenMaintenanceAsync(project, identity, cancellationToken).ConfigureAwait(false);
        await using (maintenance.ConfigureAwait(false))
        {
            ConnectionTarget target = await door.FindAsync(project, cancellationToken).ConfigureAwait(false);
            DatabaseInfo database = maintenance.Database with { Database = target.Database };
            progress.Report(new Connected(database));
            int server = ServerMajor.Of(database.ServerVersion);
            ClientPrograms programs = await ClientPrograms.FindAsync(
                Math.Max(server, source.ToolMajor), $"a restore of {source.Path}", cancellationToken).ConfigureAwait(false);
            using ToolConnection connection = ToolConnection.For(maintenance, identity.ApplicationName);
            await Dump.ListAsync(connection, programs, source.Path, progress, cancellationToken).ConfigureAwait(false);

            DatabaseFacts? facts = await DatabaseFacts.ReadAsync(maintenance, target.Database, cancellationToken).ConfigureAwait(false);
            RestorePlan plan = await PlanAsync(request, source, maintenance, database, facts is not null, cancellationToken).ConfigureAwait(false);
            if (!await IsWantedAsync(request, plan, database).ConfigureAwait(false))
            {
                return null;
            }

            long began = Stopwatch.GetTimestamp();
            RestoreWork work = new(request, source, programs, connection, target, project.Bookkeeping, identity, progress);
            IReadOnlyList<string> rows = request.InPlace
                ? await new RestoreInPlace(work, request.LockWait ?? project.Configuration.LockWait).RunAsync(cancellationToken).ConfigureAwait(false)
                : await new RestoreSwap(work, maintenance, facts, OldName(database.Database, plan)).RunAsync(cancellationToken).ConfigureAwait(false);
            return new RestoredDatabase
            {
                Database = target.Database,
                Path = source.Path,
                InPlace = request.InPlace,
                KeptAs = plan.KeptAs,
                Revisions = rows,
                Duration = Stopwatch.GetElapsedTime(began),
                Tool = $"pg_restore {programs.Version}",
            };
        }
    }

    private static async Task<RestorePlan> PlanAsync(
        RestoreRequest request, RestoreSource source, MigrationConnection maintenance, DatabaseInfo database, bool exists, CancellationToken cancellationToken)
    {
        if (request.InPlace && !exists)
        {
            throw new BackupFailedException($"There is no database {database.Database} to restore into.", "Leave out -InPlace (--in-place): then it is made.");
        }

        return new RestorePlan
        {
            Path = source.Path,
            Backup = source.Manifest,
            Database = database.Database,
            Server = $"{database.Host}:{database.Port}",
            Exists = exists,
            InPlace = request.InPlace,
            KeptAs = request.KeepOld && exists ? Dated(database.Database, "") : null,
            Sessions = await maintenance.QueryAsync(new SqlCommand(BackupSql.Text("database_sessions"), database.Database), row => row.GetString(0), cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<bool> IsWantedAsync(RestoreRequest request, RestorePlan plan, DatabaseInfo database)
    {
        if (!request.DryRun)
        {
            Protection.EnsureConfirmed(project.Configuration, database, request.ConfirmDatabase);
        }

        PlanConsent consent = request.Confirm is null ? PlanConsent.Given : await request.Confirm(plan).ConfigureAwait(false);
        if (consent == PlanConsent.Declined || request.DryRun)
        {
            return false;
        }

        return request.InPlace || request.EndSessions || consent == PlanConsent.GivenByPerson || plan.Sessions.Count == 0 ? true : throw new ConfirmationRequiredException(
            $"Others are on {database.Database}, and their sessions would have to end: {string.Join("; ", plan.Sessions)}. Nothing was changed.",
            "Stop what they belong to, or end them with -Force (--yes).");
    }

    private static string OldName(string database, RestorePlan plan) => plan.KeptAs ?? Dated(database, "old_");

    /// <summary>A name with the time in it that PostgreSQL does not cut.</summary>
    internal static string Dated(string database, string word)
    {
        string end = $"_{word}{DateTime.UtcNow.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture)}";
        string begin = database;
        while (Encoding.UTF8.GetByteCount(begin) + end.Length > NameLimit)
        {
            begin = begin[..^1];
        }

        return begin + end;
    }
}
