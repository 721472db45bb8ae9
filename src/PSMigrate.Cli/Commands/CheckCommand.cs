using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class CheckCommand(GlobalOptions options, Terminal terminal)
    : EngineCommand("check", "Ask before a deployment: is all applied, is there one head, was a script edited, is one still to be written?", options, terminal)
{
    private const int No = 3;

    public override IReadOnlyList<string> Examples => ["psmigrate check", "psmigrate check --env production --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<CheckAnswer> answers = await call.Engine.CheckAsync(cancellationToken);
        call.Print(answers, output =>
        {
            foreach (CheckAnswer answer in answers)
            {
                output.WriteLine($"{(answer.Passed ? "yes" : "no"),-4}{answer.Name,-9}{answer.Message}");
            }
        });
        return answers.All(answer => answer.Passed) ? 0 : No;
    }
}
