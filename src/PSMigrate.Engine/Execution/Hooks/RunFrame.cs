using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution.Notify;

namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>What surrounds a run: the verification behind it and what comes of that, the hooks at its end, and who is told.</summary>
/// <param name="hooks">The run's hooks.</param>
/// <param name="verification">Asked behind a run that did something.</param>
/// <param name="policy">What comes of a verification that fails.</param>
/// <param name="revert">Takes back what a run has applied.</param>
/// <param name="notifier">Tells others.</param>
/// <param name="progress">Told what happens.</param>
internal sealed class RunFrame(
    RunHooks hooks, RunVerification verification, VerifyPolicy policy, RunRevert revert, RunNotifier notifier, IProgress<MigrationEvent> progress)
{
    /// <param name="run">Runs.</param>
    /// <param name="before">The result of a run that did not begin.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RunResult> RunAsync(Func<Task<RunResult>> run, RunResult before, CancellationToken cancellationToken)
    {
        try
        {
            RunResult result = await VerifiedAsync(await run().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (hooks.HasBegun)
            {
                await hooks.AfterRunAsync(result, cancellationToken).ConfigureAwait(false);
                await notifier.TellAsync(result, cancellationToken).ConfigureAwait(false);
            }

            return result;
        }
        catch (MigrationException e)
        {
            if (policy == VerifyPolicy.Revert && e is VerificationFailedException && e.Run is { } failedRun)
            {
                e.Run = await revert.RevertAsync(failedRun, cancellationToken).ConfigureAwait(false);
            }

            RunResult failed = e.Run ?? before with { Outcome = e is CancelledException ? RunOutcome.Interrupted : RunOutcome.Failed, Error = e };
            await hooks.OnErrorAsync(failed, e, cancellationToken).ConfigureAwait(false);
            await hooks.AfterRunAsync(failed, cancellationToken).ConfigureAwait(false);
            await notifier.TellAsync(failed, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<RunResult> VerifiedAsync(RunResult result, CancellationToken cancellationToken)
    {
        if (!hooks.HasBegun)
        {
            return result;
        }

        try
        {
            await verification.CheckAsync(result, cancellationToken).ConfigureAwait(false);
        }
        catch (VerificationFailedException e) when (policy == VerifyPolicy.Warn)
        {
            progress.Report(new Note($"{e.Message} (verify_policy: warn)", IsWarning: true));
        }
        catch (VerificationFailedException e)
        {
            e.Run = result with { Outcome = RunOutcome.Failed, Error = e };
            throw;
        }
        catch (OperationCanceledException e)
        {
            CancelledException stopped = new("Stopped on request while the run was verified.", "What the run did is done; verify it by hand.", inner: e);
            stopped.Run = result with { Outcome = RunOutcome.Interrupted, Error = stopped };
            throw stopped;
        }

        return result;
    }
}
