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

    private readonly Option<bool> _autogenerate = new("--autogenerate")
    {
        Description = "Ask also whether the database is what the schema of psmigrate.yaml builds, so that revision --autogenerate would write nothing.",
    };

    private readonly SchemaFilterOptions _filter = new();

    public CheckCommand(GlobalOptions options, Terminal terminal)
        : base("check", "Ask before a deployment: is all applied, is there one head, was a script edited, is one still to be written?", options, terminal)
    {
        IReadOnlyList<Option> filters = _filter.OfDrift;
        foreach (Option option in (Option[])[_drift, _autogenerate, .. filters])
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (!result.GetValue(_drift) && !result.GetValue(_autogenerate) && filters.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } filter)
            {
                result.AddError($"{filter.Name} goes with --drift or --autogenerate.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate check", "psmigrate check --drift --exclude 'tmp_*'", "psmigrate check --env production --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<CheckAnswer> answers = await call.Engine.CheckAsync(
            new CheckRequest { Drift = call.Get(_drift), Autogenerate = call.Get(_autogenerate), Filter = _filter.Of(call) }, cancellationToken);
        call.Print(answers, output =>
        {
            foreach (CheckAnswer answer in answers)
            {
                output.WriteLine($"{(answer.Passed ? "yes" : "no"),-4}{answer.Name,-13}{answer.Message}");
            }
        });
        return answers.All(answer => answer.Passed) ? 0 : No;
    }
}
