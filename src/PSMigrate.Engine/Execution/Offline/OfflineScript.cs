using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>A plan as a script of SQL that does, step by step, what the runner does.</summary>
internal sealed class OfflineScript
{
    private readonly CompiledPlan _plan;
    private readonly ExportRequest _request;
    private readonly string _tool;
    private readonly bool _sharesTransactions;
    private readonly OfflineBlocks _blocks;
    private readonly StepCommands _commands;
    private readonly OfflineText _text;
    private readonly Ledger _ledger;

    public OfflineScript(CompiledPlan plan, ExportRequest request, BookkeepingSql sql, RunSettings settings, SessionSettings session, string tool)
    {
        _plan = plan;
        _request = request;
        _tool = tool;
        _sharesTransactions = !settings.TransactionPerMigration && !request.Idempotent;
        RunIdentity identity = new(Guid.Empty, "", "", $"{tool} offline")
        {
            RunIdOnServer = OfflineBlocks.RunId(sql),
            HostOnServer = new SqlExpression("COALESCE(pg_catalog.host(pg_catalog.inet_client_addr()), 'local')"),
        };
        _ledger = new Ledger(sql, identity);
        _blocks = new OfflineBlocks(sql, new Ledger(sql, identity with { RunIdOnServer = new SqlExpression("pg_catalog.gen_random_uuid()") }), _ledger, plan);
        _commands = new StepCommands(sql, _ledger, settings, new SessionReset([.. OwnSettings(session)], [new SqlCommand(sql["check_client"])]));
        _text = new OfflineText(request.Form);
    }

    public string Write()
    {
        OfflineHeader.Write(_text, _plan, _request, _tool);
        if (_plan.Steps.Count == 0)
        {
            return _text.ToString();
        }

        List<IReadOnlyList<string>> states = [_plan.Graph.StartRows];
        foreach (CompiledStep step in _plan.Steps)
        {
            states.Add(HeadRows.Apply(states[^1], step.Graph.Changes));
        }

        _text.Send(_commands.Reset.Settings);
        _text.Send(_blocks.Begin(_request.Idempotent ? states.Select(OfflineBlocks.State) : [OfflineBlocks.State(states[0])]));
        bool isOneBlock = _request is { Idempotent: true, Form: SqlScriptForm.Plain };
        OfflineStep runner = new(_text, _blocks, _commands, _ledger);
        OfflineBlockStep block = new(_text, _blocks, _commands);
        BeginIf("psmigrate_todo", $"{_blocks.Rows} <> {OfflineBlocks.State(states[^1])}");
        bool isOpen = false;
        for (int i = 0; i < _plan.Steps.Count; i++)
        {
            CompiledStep step = _plan.Steps[i];
            _text.Blank();
            _text.Comment($"{Ledger.Word(step.Direction)} {step.Revision} {step.Plan.Message}".TrimEnd());
            foreach (string remark in OfflineBatches.Remarks(step))
            {
                _text.Comment(remark);
            }

            if (isOneBlock)
            {
                block.Write(step, states[i]);
                continue;
            }

            BeginIf("psmigrate_due", $"{_blocks.Rows} = {OfflineBlocks.State(states[i])}");
            bool keepOpen = _sharesTransactions && _plan.SharesTransactionWithNext(i);
            runner.Write(step, states[i], isOpen, keepOpen);
            isOpen = keepOpen;
            EndIf();
        }

        _text.Blank();
        _text.Comment("the end");
        EndIf();
        _text.Send(_blocks.End(_request.Idempotent));
        return _text.ToString();
    }

    private void BeginIf(string variable, string condition)
    {
        if (_request is { Idempotent: true, Form: SqlScriptForm.Psql })
        {
            _text.SendQuery(condition, variable);
            _text.Psql($@"\if :{variable}");
        }
    }

    private void EndIf()
    {
        if (_request is { Idempotent: true, Form: SqlScriptForm.Psql })
        {
            _text.Psql(@"\endif");
        }
    }

    // What the runner's start-up options say, and how the text is to be read.
    private static IEnumerable<SqlCommand> OwnSettings(SessionSettings session) => session.Values
        .Append(("client_encoding", "UTF8"))
        .Select(setting => new SqlCommand($"SET {setting.Item1} = {Identifier.Literal(setting.Item2)}"));
}
