using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class BlockersCommand : EngineCommand
{
    private const int Declined = 1;

    private readonly Option<string?> _table = new("--table")
    {
        Description = "Every other session that holds a lock on this table, waited for or not.",
        HelpName = "schema.name",
    };

    private readonly Option<TimeSpan?> _olderThan = new("--older-than")
    {
        Description = "Only sessions whose transaction, or state, is at least this old.",
        HelpName = "30s",
        CustomParser = Values.Duration,
    };

    private readonly Option<string?> _user = new("--user") { Description = "Only sessions of this role; * and ? stand for anything.", HelpName = "role" };

    private readonly Option<string?> _application = new("--application")
    {
        Description = "Only sessions with this application_name; * and ? stand for anything.",
        HelpName = "name",
    };

    private readonly Option<int?> _id = new("--id") { Description = "Only this process, waited for or not.", HelpName = "pid", CustomParser = Values.ProcessId };
    private readonly Option<bool> _query = new("--query") { Description = "Show the sessions' statements too, with passwords masked." };
    private readonly Option<int?> _stop = new("--stop") { Description = "Instead: end the session of this process.", HelpName = "pid", CustomParser = Values.ProcessId };
    private readonly Option<int?> _cancel = new("--cancel") { Description = "Instead: cancel the statement of this process; its session stays.", HelpName = "pid", CustomParser = Values.ProcessId };

    public BlockersCommand(GlobalOptions options, Terminal terminal)
        : base("blockers", "List the sessions that others wait for, or that a change of a table would wait for; stop one.", options, terminal)
    {
        Option[] filters = [_table, _olderThan, _user, _application, _id, _query];
        foreach (Option option in (Option[])[.. filters, _stop, _cancel])
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            Option[] given = [.. filters.Where(option => result.GetResult(option) is { Implicit: false }), .. new Option[] { _stop, _cancel }.Where(option => result.GetResult(option) is not null)];
            if (given.Length > 1 && given.Any(option => option == _stop || option == _cancel))
            {
                result.AddError($"{given[^1].Name} names one session and goes with no other option of this command.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate blockers", "psmigrate blockers --table public.orders --older-than 30s", "psmigrate blockers --stop 4711"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if ((call.Get(_stop) ?? call.Get(_cancel)) is { } processId)
        {
            return await StopAsync(call, processId, call.Get(_cancel) is not null, cancellationToken);
        }

        BlockerQuery query = new()
        {
            Table = call.Get(_table),
            OlderThan = call.Get(_olderThan),
            User = call.Get(_user),
            Application = call.Get(_application),
            Ids = call.Get(_id) is { } id ? [id] : [],
            IncludeQuery = call.Get(_query),
        };
        IReadOnlyList<Blocker> blockers = await call.Engine.GetBlockersAsync(query, cancellationToken);
        call.Print(blockers, output => BlockerText.Write(output, blockers));
        return 0;
    }

    private async Task<int> StopAsync(CommandCall call, int processId, bool cancelOnly, CancellationToken cancellationToken)
    {
        bool yes = call.Get(Globals.Yes);
        StoppedBlocker? stopped = await call.Engine.StopBlockerAsync(
            new BlockerStop
            {
                ProcessId = processId,
                CancelOnly = cancelOnly,
                IncludeRun = yes,
                ConfirmDatabase = call.Get(Globals.ConfirmDatabase),
                Confirm = call.Terminal.CanAsk && !yes
                    ? blocker => Question.AskAsync(call.Terminal, $"{blocker.Describe(cancelOnly)}: {blocker}?", cancellationToken)
                    : null,
            },
            cancellationToken);
        call.Print(stopped, output => BlockerText.Write(output, stopped));
        return stopped is null ? Declined : 0;
    }
}
