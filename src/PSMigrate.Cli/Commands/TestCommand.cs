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

    private readonly Option<bool> _fromDatabase = new("--from-database")
    {
        Description = "Begin with the schema that the database has, instead of what the revisions build.",
    };

    private readonly Option<int> _sample = new("--sample")
    {
        Description = "Begin with so many rows of each table of the database, and those that they refer to; means --from-database.",
        HelpName = "rows",
    };

    private readonly Option<string?> _junit = new("--junit") { Description = "Write the results as JUnit XML too.", HelpName = "file" };

    private readonly Option<string?> _pester = new("--pester") { Description = "Write a Pester file that rehearses the same again, with a test for each revision.", HelpName = "file" };

    public TestCommand(GlobalOptions options, Terminal terminal)
        : base("test", "Rehearse pending revisions on a scratch database: up, down and up again.", options, terminal)
    {
        _targets.DefaultValueFactory = _ => ["head"];
        Add(_targets);
        Add(_range);
        Add(_fromDatabase);
        Add(_sample);
        Add(_junit);
        Add(_pester);
        BlankValue.Refuse(_range, _junit, _pester);
        Validators.Add(result =>
        {
            if (result.GetResult(_range) is not null && result.GetResult(_targets) is { Implicit: false })
            {
                result.AddError("--range names both ends and goes with no target.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate test", "psmigrate test --junit rehearsal.xml", "psmigrate test --range base:head", "psmigrate test --sample 100"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RehearsalRequest request = new()
        {
            Targets = call.Get(_targets)!,
            Range = call.Get(_range),
            FromDatabase = call.Get(_fromDatabase),
            SampleRows = call.Get(_sample),
            JUnitPath = call.Get(_junit),
            PesterPath = call.Get(_pester),
        };
        IReadOnlyList<RehearsalResult> results = await call.Engine.RehearseAsync(request, cancellationToken);
        call.Print(results, output => RehearsalText.Write(output, results));
        return results.All(result => result.Outcome == RehearsalOutcome.Passed) ? 0 : No;
    }
}
