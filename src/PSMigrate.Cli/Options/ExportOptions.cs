using System.CommandLine;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>--sql of upgrade and downgrade, and what goes with it: a script instead of a run.</summary>
internal sealed class ExportOptions
{
    // What a script cannot do: it is somebody else who runs it.
    private static readonly string[] s_ofRuns = ["--verify", "--notify", "--backup", "--backup-path", "--report"];

    private readonly Option<bool> _sql = new("--sql")
    {
        Description = "Print the SQL instead of running it: a script that locks, checks and records as a run does. The target may be a:b.",
    };

    private readonly Option<string[]> _from = new("--from")
    {
        Description = "With --sql: rows the version table will have, base for none. Default: the database's own.",
        HelpName = "a,b",
    };

    private readonly Option<SqlScriptForm> _form = new("--sql-form")
    {
        Description = "With --sql: psql (the default), or plain for other tools, without psql's commands.",
        HelpName = "psql|plain",
        CustomParser = Values.Form,
    };

    private readonly Option<bool> _idempotent = new("--idempotent") { Description = "With --sql: each revision looks whether it is due, so that the script can be run again." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "With --sql: write it to this file. It appears whole or not at all.",
        HelpName = "file",
    };

    /// <summary>--sql itself.</summary>
    public Option<bool> Sql => _sql;

    public void AddTo(Command command)
    {
        Option[] details = [_from, _form, _idempotent, _output];
        command.Options.Add(_sql);
        foreach (Option option in details)
        {
            command.Options.Add(option);
        }

        BlankValue.Refuse(_output);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(_sql) && details.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } detail)
            {
                result.AddError($"{detail.Name} goes with --sql.");
            }

            if (result.GetValue(_sql)
                && command.Options.FirstOrDefault(option => s_ofRuns.Contains(option.Name) && result.GetResult(option) is { Implicit: false }) is { } ofRun)
            {
                result.AddError($"{ofRun.Name} is about a run, and --sql runs nothing.");
            }
        });
    }

    /// <summary>What to write; null where it is to be run.</summary>
    public ExportRequest? Of(CommandCall call, MigrationDirection direction, IReadOnlyList<string> targets) => call.Get(_sql)
        ? new ExportRequest
        {
            Direction = direction,
            Targets = targets,
            From = call.Get(_from) is { Length: > 0 } from ? from : null,
            Form = call.Get(_form),
            Idempotent = call.Get(_idempotent),
            Path = call.Get(_output),
        }
        : null;
}
