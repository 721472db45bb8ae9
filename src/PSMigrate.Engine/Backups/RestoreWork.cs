using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Backups;

/// <summary>What both ways of restoring do: run pg_restore into a database, and look whether its version table is what the backup says.</summary>
internal sealed class RestoreWork(
    RestoreRequest request,
    RestoreSource source,
    ClientPrograms programs,
    ToolConnection connection,
    ConnectionTarget target,
    BookkeepingSql bookkeeping,
    RunIdentity identity,
    IProgress<MigrationEvent> progress)
{
    // pg_restore sets it since that version, whatever the server knows.
    private const int TransactionTimeoutSince = 17;

    public RestoreRequest Request => request;

    public ConnectionTarget Target => target;

    public IProgress<MigrationEvent> Progress => progress;

    /// <exception cref="BackupFailedException">pg_restore failed.</exception>
    public Task RunAsync(string database, IReadOnlyList<string> arguments, bool mayGoOn, string serverVersion, string failure, CancellationToken cancellationToken)
    {
        bool isTooNew = programs.Major >= TransactionTimeoutSince && ServerMajor.Of(serverVersion) < TransactionTimeoutSince;
        ToolRun run = new(connection, progress) { Tolerates = isTooNew && mayGoOn ? line => line.Contains("\"transaction_timeout\"", StringComparison.Ordinal) : null };
        string[] common = [ToolConnection.DatabaseArgument(database), "--no-password", "--verbose"];
        return run.RunAsync(
            programs.Restore,
            [
                .. common,
                .. run.Tolerates is null ? ["--exit-on-error"] : Array.Empty<string>(),
                .. request.NoOwner ? ["--no-owner", "--no-privileges"] : Array.Empty<string>(),
                .. arguments,
                source.Path,
            ],
            failure,
            isTooNew && !mayGoOn
                ? $"In place it takes pg_restore of the server's own version: install PostgreSQL {ServerMajor.Of(serverVersion)}'s client programs, or leave out -InPlace (--in-place)."
                : "Where the server does not have the roles of the backup, add -NoOwner (--no-owner); else mend what pg_restore says, and run the same again.",
            cancellationToken);
    }

    /// <summary>Opens a database of the server as a run would.</summary>
    public async Task<MigrationSession> OpenAsync(string database, CancellationToken cancellationToken)
    {
        ConnectionTarget other = database == target.Database ? target : target.WithDatabase(database, "the restore");
        MigrationConnection opened = await MigrationConnection.OpenAsync(
            other, new SessionSettings { ApplicationName = identity.ApplicationName }, progress, cancellationToken).ConfigureAwait(false);
        try
        {
            return await MigrationSession.BeginAsync(opened, bookkeeping, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <returns>The rows of the version table.</returns>
    /// <exception cref="BackupFailedException">They are not what the backup says.</exception>
    public async Task<IReadOnlyList<string>> CheckAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        await session.LookAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        return source.Manifest is not { } manifest || rows.Order(StringComparer.Ordinal).SequenceEqual(manifest.Revisions.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? rows
            : throw new BackupFailedException(
                $"After the restore the version table has {Names(rows)}, and the backup says {Names(manifest.Revisions)}.",
                "Is it the version_table of the same psmigrate.yaml as when it was taken?");
    }

    public static BackupFailedException Refused(string what, BatchFailedException error, string hint) =>
        new($"{what}: {error.Server?.MessageText ?? error.Message}", hint, inner: error);

    private static string Names(IReadOnlyList<string> rows) => rows.Count == 0 ? "no row" : string.Join(", ", rows);
}
