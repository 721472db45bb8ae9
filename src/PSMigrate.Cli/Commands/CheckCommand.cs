using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class CheckCommand : EngineCommand
{
    private const int No = 3;

    private readonly Option<bool> _drift = new("--drift")
    {
        Description = "Ask also whether the database still is what its revisions build; psmigrate diff shows what is not.",
    };

    private readonly SchemaFilterOptions _filter = new();

    public CheckCommand(GlobalOptions options, Terminal terminal)
        : base("check", "Ask before a deployment: is all applied, is there one head, was a script edited, is one still to be written?", options, terminal)
    {
        IReadOnlyList<Option> filters = _filter.OfDrift;
        foreach (Option option in (Option[])[_drift, .. filters])
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (!result.GetValue(_drift) && filters.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } filter)
            {
                result.AddError($"{filter.Name} goes with --drift.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate check", "psmigrate check --drift --exclude 'tmp_*'", "psmigrate check --env production --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<CheckAnswer> answers = await call.Engine.CheckAsync(
            new CheckRequest { Drift = call.Get(_drift), Filter = _filter.Of(call) }, cancellationToken);
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
