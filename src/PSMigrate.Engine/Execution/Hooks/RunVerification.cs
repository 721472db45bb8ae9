using System.Diagnostics;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>Asks behind a run whether all is well, and asks again for a while: an application needs its time to notice.</summary>
internal sealed class RunVerification(RunOptions options, VerifyPolicy policy, string folder, IProgress<MigrationEvent> progress)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);

    /// <exception cref="VerificationFailedException">It is not, for the whole time.</exception>
    public async Task CheckAsync(RunResult run, CancellationToken cancellationToken)
    {
        if (options is { Verify: null, VerifyCommand: null })
        {
            return;
        }

        Stopwatch waited = Stopwatch.StartNew();
        TimeSpan pause = s_firstPause;
        while (await AskAsync(run, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            TimeSpan left = options.VerifyFor - waited.Elapsed;
            if (left <= TimeSpan.Zero)
            {
                throw new VerificationFailedException(
                    $"The verification of the run failed{(options.VerifyFor > TimeSpan.Zero ? $" for {Duration.Describe(options.VerifyFor)}" : "")}: {problem}.",
                    "",
                    policy == VerifyPolicy.Revert
                        ? "Put right what is wrong, and run the same command again. More time for it: -VerifyFor 2m (--verify-for 2m)."
                        : "What the run did is done. Put right what is wrong, or go back with Invoke-DbDowngrade (psmigrate downgrade). "
                            + "More time for it: -VerifyFor 2m (--verify-for 2m). Going back by itself: verify_policy: revert.",
                    null);
            }

            TimeSpan next = left < pause ? left : pause;
            progress.Report(new Note($"Not verified yet: {problem}. Again in {Duration.Describe(next)}."));
            await Task.Delay(next, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    /// <returns>What is wrong; null when nothing is.</returns>
    private async Task<string?> AskAsync(RunResult run, CancellationToken cancellationToken)
    {
        try
        {
            return options.Verify is { } verify && !await verify(run, cancellationToken).ConfigureAwait(false)
                ? "it answered false"
                : options.VerifyCommand is { } line ? await RunAsync(line, run, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e.Message.TrimEnd('.');
        }
    }

    private async Task<string?> RunAsync(string line, RunResult run, CancellationToken cancellationToken)
    {
        string? last = null;
        int code = await ShellCommand.RunAsync(ShellCommand.OfLine(line), folder, HookVariables.Of(run), Tell, cancellationToken).ConfigureAwait(false);
        return code == 0 ? null : $"the command ended with {code}{(last is null ? "" : $": {last.TrimEnd('.')}")}";

        void Tell(string text)
        {
            last = text;
            progress.Report(new Note($"verify: {text}"));
        }
    }
}
