using Npgsql;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Backups;

/// <summary>Restores into a new database, which takes the name once it is whole: until then nobody notices anything, and what fails leaves nothing behind.</summary>
/// <param name="work">What to restore.</param>
/// <param name="maintenance">A session on another database of the server.</param>
/// <param name="facts">What the database there is has besides its contents; null where there is none.</param>
/// <param name="oldName">What that one is called afterwards.</param>
internal sealed class RestoreSwap(RestoreWork work, MigrationConnection maintenance, DatabaseFacts? facts, string oldName)
{
    // Programs that connect again at once may be faster than the first attempt.
    private const int Attempts = 5;

    private static readonly TimeSpan s_dropLimit = TimeSpan.FromMinutes(1);

    private readonly string _name = work.Target.Database;
    private readonly string _newName = Restore.Dated(work.Target.Database, "restore_");

    /// <returns>The rows of the version table.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> rows;
        try
        {
            await work.RunAsync(
                _newName,
                [$"--jobs={work.Request.Jobs}"],
                mayGoOn: true,
                maintenance.Database.ServerVersion,
                $"The restore failed, and {_name} is as it was.",
                cancellationToken).ConfigureAwait(false);
            rows = await CheckAsync(cancellationToken).ConfigureAwait(false);
            await CopyFactsAsync(cancellationToken).ConfigureAwait(false);
            await SwapAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await TryDropAsync(_newName).ConfigureAwait(false);
            throw;
        }

        if (facts is not null && !work.Request.KeepOld)
        {
            await TryDropAsync(oldName).ConfigureAwait(false);
        }

        return rows;
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await maintenance.ExecuteAsync(new SqlCommand($"CREATE DATABASE {Identifier.Quote(_newName)} {facts?.ToSql() ?? "TEMPLATE template0"}"), cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw RestoreWork.Refused(
                $"No database can be made beside {_name}",
                e,
                $"Let the role create databases (ALTER ROLE {Identifier.Quote(work.Target.User)} CREATEDB) and be a member of the owner's role{(facts is null ? "" : $", {Identifier.Quote(facts.Owner)}")}, or restore with -InPlace (--in-place).");
        }
    }

    private async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        MigrationSession session = await work.OpenAsync(_newName, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            // Dumps hold no statistics, and the first queries come at once.
            await session.Connection.ExecuteAsync(new SqlCommand("SET client_min_messages = error"), cancellationToken).ConfigureAwait(false);
            await session.Connection.ExecuteAsync(new SqlCommand("ANALYZE"), cancellationToken).ConfigureAwait(false);
            return await work.CheckAsync(session, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CopyFactsAsync(CancellationToken cancellationToken)
    {
        if (facts is null)
        {
            return;
        }

        foreach ((string about, SqlCommand[] commands) in await facts.ReadCopyAsync(maintenance, _name, _newName, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await maintenance.ExecuteAsync([new SqlCommand("BEGIN"), .. commands, new SqlCommand("COMMIT")], cancellationToken).ConfigureAwait(false);
            }
            catch (BatchFailedException e) when (e.Server is not null)
            {
                await maintenance.ExecuteAsync(new SqlCommand("ROLLBACK"), cancellationToken).ConfigureAwait(false);
                work.Progress.Report(new Note($"The restored database does not get {about}: {e.Server.MessageText}.", IsWarning: true));
            }
        }
    }

    /// <summary>The two names change in one transaction. The first rename holds off whoever wants to connect, so that nobody comes back between.</summary>
    private async Task SwapAsync(CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = [new SqlCommand("BEGIN")];
        if (facts is not null)
        {
            commands.Add(new SqlCommand(BackupSql.Text("end_sessions"), _name));
            commands.Add(new SqlCommand($"ALTER DATABASE {Identifier.Quote(_name)} RENAME TO {Identifier.Quote(oldName)}"));
        }

        commands.Add(new SqlCommand($"ALTER DATABASE {Identifier.Quote(_newName)} RENAME TO {Identifier.Quote(_name)}"));
        commands.Add(new SqlCommand("COMMIT"));
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await maintenance.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (BatchFailedException e) when (e.Server is not null)
            {
                await maintenance.ExecuteAsync(new SqlCommand("ROLLBACK"), cancellationToken).ConfigureAwait(false);
                if (e.SqlState != PostgresErrorCodes.ObjectInUse || attempt == Attempts)
                {
                    throw RestoreWork.Refused(
                        $"The restored database cannot take the name {_name}, which is as it was",
                        e,
                        "Stop what is on it (Get-DbBlocker, psmigrate blockers), or end its prepared transactions; the role has to own both databases.");
                }
            }
        }
    }

    private async Task TryDropAsync(string database)
    {
        using CancellationTokenSource limit = new(s_dropLimit);
        string drop = $"DROP DATABASE IF EXISTS {Identifier.Quote(database)} WITH (FORCE)";
        try
        {
            await maintenance.ExecuteAsync(new SqlCommand(drop), limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BatchFailedException or OperationCanceledException)
        {
            work.Progress.Report(new Note($"The database {database} could not be dropped: {e.Message} Drop it yourself: {drop};", IsWarning: true));
        }
    }
}
