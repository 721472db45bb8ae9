using System.CommandLine;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>--retry and --skip-statement, of upgrade and downgrade: what to do with a statement of which nobody saw how it ended.</summary>
internal sealed class UnfinishedOptions
{
    private readonly Option<bool> _retry = new("--retry")
    {
        Description = "After RevisionPartial: run the statement again whose end nobody saw; it did not take effect.",
    };

    private readonly Option<bool> _skip = new("--skip-statement")
    {
        Description = "After RevisionPartial: go on behind the statement whose end nobody saw; it did take effect.",
    };

    public void AddTo(Command command)
    {
        command.Add(_retry);
        command.Add(_skip);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_retry) && result.GetValue(_skip))
            {
                result.AddError("--retry and --skip-statement exclude each other.");
            }
        });
    }

    public UnfinishedStatement Of(CommandCall call) => call.Get(_retry) ? UnfinishedStatement.Retry
        : call.Get(_skip) ? UnfinishedStatement.Skip
        : UnfinishedStatement.Stop;
}
