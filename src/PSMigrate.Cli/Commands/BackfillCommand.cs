using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class BackfillCommand : EngineCommand
{
    private readonly Argument<string> _statement = new("statement")
    {
        Description = "UPDATE, DELETE or INSERT ... SELECT that says BETWEEN :batch_start AND :batch_end.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string?> _file = new("--file") { Description = "File of the statement, in place of the argument.", HelpName = "file" };

    private readonly Option<string> _table = new("--table")
    {
        Description = "Table whose rows are visited, as in SQL: jobs, app.jobs.",
        HelpName = "table",
        Required = true,
    };

    private readonly Option<string?> _key = new("--key") { Description = "Column it is cut by. Default: the primary key.", HelpName = "column" };

    private readonly Option<int> _size = new("--size")
    {
        Description = "Rows of the first batch. Default: 5000.",
        HelpName = "rows",
        CustomParser = Values.Count,
        DefaultValueFactory = _ => 5000,
    };

    private readonly Option<TimeSpan?> _pause = new("--pause") { Description = "Rest between two batches. Default: none.", HelpName = "50ms", CustomParser = Values.Duration };

    private readonly Option<TimeSpan?> _target = new("--target")
    {
        Description = "How long a batch should take; the size adapts to it. Default: 500ms.",
        HelpName = "500ms",
        CustomParser = Values.Duration,
    };

    private readonly Option<bool> _restart = new("--restart") { Description = "Begin anew instead of going on where the same statement stopped." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be done; change nothing." };

    public BackfillCommand(GlobalOptions options, Terminal terminal)
        : base("backfill", "Run one statement over a table in batches, each with a commit of its own; resumable.", options, terminal)
    {
        Add(_statement);
        foreach (Option option in (Option[])[_file, _table, _key, _size, _pause, _target, _restart, _dryRun])
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(_statement) is { Tokens.Count: > 0 } == result.GetResult(_file) is { Tokens.Count: > 0 })
            {
                result.AddError("A backfill needs a statement: as an argument in quotes, or from a file with --file.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "psmigrate backfill --table jobs --file backfill.sql --dry-run",
        "psmigrate backfill --table jobs --size 1000 \"$(cat backfill.sql)\"",
    ];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        BackfillRequest request = new()
        {
            Statement = call.Get(_statement),
            File = call.Get(_file),
            Table = call.Get(_table)!,
            Key = call.Get(_key),
            BatchSize = call.Get(_size),
            Pause = call.Get(_pause) ?? TimeSpan.Zero,
            TargetDuration = call.Get(_target) ?? TimeSpan.FromMilliseconds(500),
            Restart = call.Get(_restart),
        };
        if (call.Get(_dryRun))
        {
            BackfillPlan plan = await call.Engine.PlanBackfillAsync(request, cancellationToken);
            call.Print(plan, output => BackfillText.Write(output, plan));
            return 0;
        }

        BackfillOptions run = new() { LockWait = call.Get(Globals.LockWait), ConfirmDatabase = call.Get(Globals.ConfirmDatabase) };
        BackfillResult result = (await call.Engine.BackfillAsync(request, run, cancellationToken))!;
        call.Print(result, output => BackfillText.Write(output, result));
        return 0;
    }
}
