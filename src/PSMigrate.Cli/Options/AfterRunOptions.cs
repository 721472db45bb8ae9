using System.CommandLine;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>What follows a run: a command that verifies it, and a URL that is told.</summary>
internal sealed class AfterRunOptions
{
    private readonly Option<string?> _verify = new("--verify")
    {
        Description = "Run this command behind the run; an exit code other than 0 is VerificationFailed, and verify_policy (stop, revert, warn) says what comes of it.",
        HelpName = "command",
    };

    private readonly Option<TimeSpan?> _verifyFor = new("--verify-for")
    {
        Description = "Try --verify again for this long, with growing waits.",
        HelpName = "60s",
        CustomParser = Values.Duration,
    };

    private readonly Option<string?> _notify = new("--notify")
    {
        Description = "POST the run as JSON to this URL when it has ended, well or not. A failure is a warning.",
        HelpName = "url",
    };

    /// <param name="command">The command.</param>
    /// <param name="canVerify">Whether its runs can be verified.</param>
    public void AddTo(Command command, bool canVerify)
    {
        BlankValue.Refuse(_verify, _notify);
        if (canVerify)
        {
            command.Add(_verify);
            command.Add(_verifyFor);
            command.Validators.Add(result =>
            {
                if (result.GetResult(_verifyFor) is { Implicit: false } && result.GetResult(_verify) is null)
                {
                    result.AddError("--verify-for goes with --verify.");
                }
            });
        }

        command.Add(_notify);
    }

    /// <summary>The same run, and what follows it.</summary>
    public RunOptions With(CommandCall call, RunOptions run) => run with
    {
        VerifyCommand = call.Get(_verify),
        VerifyFor = call.Get(_verifyFor) ?? TimeSpan.Zero,
        NotifyUrl = call.Get(_notify),
    };
}
