using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class TestCommand : EngineCommand
{
    private const int No = 3;

    private readonly Argument<string[]> _targets = RevisionArguments.Many(
        "target", "Id, prefix, head (the default), heads, +N, label@head; several for several branches.", ArgumentArity.ZeroOrMore);

    private readonly Option<string?> _range = new("--range", "-r")
    {
        Description = "Instead: from what a builds up to b, whatever the database has; an end may be empty.",
        HelpName = "a:b",
    };

    private readonly Option<string?> _junit = new("--junit") { Description = "Write the results as JUnit XML too.", HelpName = "file" };

    public TestCommand(GlobalOptions options, Terminal terminal)
        : base("test", "Rehearse pending revisions on a scratch database: up, down and up again.", options, terminal)
    {
        _targets.DefaultValueFactory = _ => ["head"];
        Add(_targets);
        Add(_range);
        Add(_junit);
        BlankValue.Refuse(_range, _junit);
        Validators.Add(result =>
        {
            if (result.GetResult(_range) is not null && result.GetResult(_targets) is { Implicit: false })
            {
                result.AddError("--range names both ends and goes with no target.");
            }
        });
    }

    public override IReadOnlyList<string> Examples => ["psmigrate test", "psmigrate test --junit rehearsal.xml", "psmigrate test --range base:head"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RehearsalRequest request = new() { Targets = call.Get(_targets)!, Range = call.Get(_range), JUnitPath = call.Get(_junit) };
        IReadOnlyList<RehearsalResult> results = await call.Engine.RehearseAsync(request, cancellationToken);
        call.Print(results, output => RehearsalText.Write(output, results));
        return results.All(result => result.Outcome == RehearsalOutcome.Passed) ? 0 : No;
    }
}
