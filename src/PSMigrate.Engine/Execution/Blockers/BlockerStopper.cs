using System.Diagnostics;
using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Blockers;

/// <summary>Cancels the statement of a session, or ends it: one that is named, looked at first, and still the same.</summary>
internal sealed class BlockerStopper(MigrationSession session, ProjectConfiguration configuration)
{
    // A signal is quick; rolling back what the session did may not be, and is not waited for.
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <returns>What was done; null when it was declined.</returns>
    public async Task<StoppedBlocker?> StopAsync(BlockerStop request, CancellationToken cancellationToken)
    {
        IReadOnlyList<Blocker> found = await new BlockerReader(session).ReadAsync(new BlockerQuery { Ids = [request.ProcessId] }, cancellationToken).ConfigureAwait(false);
        if (found is not [{ } blocker] || (request.SessionStarted is { } seen && blocker.SessionStarted is { } now && seen != now))
        {
            throw Ended(request.ProcessId);
        }

        if (blocker.IsRun && !request.IncludeRun)
        {
            throw new ConfirmationRequiredException(
                $"This is a run of psmigrate that holds its lock: {blocker}. It was left alone.",
                $"Stop it where it runs (Ctrl+C), or if that cannot be: Stop-DbBlocker -Id {blocker.ProcessId} -Force (psmigrate blockers --stop {blocker.ProcessId} --yes).");
        }

        Protection.EnsureConfirmed(configuration, session.Connection.Database, request.ConfirmDatabase);
        if (request.Confirm is not null && await request.Confirm(blocker).ConfigureAwait(false) == PlanConsent.Declined)
        {
            return null;
        }

        await SignalAsync(blocker, request.CancelOnly, cancellationToken).ConfigureAwait(false);
        return new StoppedBlocker
        {
            ProcessId = blocker.ProcessId,
            User = blocker.User,
            Application = blocker.Application,
            SessionStarted = blocker.SessionStarted,
            Action = request.CancelOnly ? "cancelled" : "terminated",
            HasEnded = !request.CancelOnly && await HasEndedAsync(blocker, cancellationToken).ConfigureAwait(false),
            TransactionAge = blocker.TransactionAge,
        };
    }

    private async Task SignalAsync(Blocker blocker, bool cancelOnly, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<bool> sent = await session.Connection.QueryAsync(
                new SqlCommand(session.Sql["stop_blocker"], blocker.ProcessId, blocker.SessionStarted?.UtcDateTime, cancelOnly), row => row.GetBoolean(0), cancellationToken).ConfigureAwait(false);
            if (sent is not [true])
            {
                throw Ended(blocker.ProcessId);
            }
        }
        catch (BatchFailedException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            string role = session.Connection.Database.User;
            throw new ConnectionFailedException(
                $"The role {role} may not stop {blocker}: {e.Server!.MessageText}.",
                $"As a superuser: GRANT pg_signal_backend TO {Identifier.Quote(role)}; (a superuser's own session only a superuser can stop).",
                inner: e.Server);
        }
    }

    private async Task<bool> HasEndedAsync(Blocker blocker, CancellationToken cancellationToken)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (waited.Elapsed < s_endLimit)
        {
            IReadOnlyList<bool> lives = await session.Connection.QueryAsync(
                new SqlCommand(session.Sql["blocker_lives"], blocker.ProcessId, blocker.SessionStarted?.UtcDateTime), row => row.GetBoolean(0), cancellationToken).ConfigureAwait(false);
            if (!lives[0])
            {
                return true;
            }

            await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private TargetInvalidException Ended(int processId) => processId == session.Connection.ProcessId
        ? new TargetInvalidException($"Process {processId} is this very session.", "List others with Get-DbBlocker (psmigrate blockers).")
        : new TargetInvalidException(
            $"The session of process {processId} has ended, or there was none. Nothing was stopped.",
            "See who is there now with Get-DbBlocker (psmigrate blockers).");
}
