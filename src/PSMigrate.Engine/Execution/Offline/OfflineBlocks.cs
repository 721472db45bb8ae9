using System.Text;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>The pieces of PL/pgSQL that stand in a script where the runner looks at an answer: guards, assertions, rows that must be hit.</summary>
internal sealed class OfflineBlocks(BookkeepingSql sql, Ledger start, Ledger ledger, CompiledPlan plan)
{
    private const string Tag = "psmigrate";

    /// <summary>Finds the run under way: the lock is ours and older ones are marked, so there is one at most.</summary>
    public static SqlExpression RunId(BookkeepingSql sql) =>
        new($"SELECT r.run_id FROM {Identifier.Qualify(sql.Schema, sql.HistoryTable)} r WHERE r.kind = 'run' AND r.outcome = 'started' ORDER BY r.id DESC LIMIT 1");

    /// <summary>The version table in one text, in the order in which <see cref="State"/> writes rows.</summary>
    public string Rows { get; } = $"pg_catalog.array_to_string(ARRAY({LiteralText.Of(sql["read_versions"])}), ',')";

    public static string State(IReadOnlyList<string> rows) => Identifier.Literal(string.Join(',', rows.Order(StringComparer.Ordinal)));

    public static string Do(string body) => $"DO {DollarQuote.Of($"\n{body}\n", Tag)}";

    /// <summary>All that comes before the first revision.</summary>
    /// <param name="states">What the version table may hold.</param>
    public string Begin(IEnumerable<string> states) => Do(Fill(
        "offline_begin",
        ("lock_held", LiteralText.Of(sql["lock_held"])),
        ("lock_holder", LiteralText.Of(sql["lock_holder"])),
        ("busy_message", Identifier.Literal($"Another run holds the lock of {sql.Schema}.{sql.VersionTable}")),
        ("version_name", Identifier.Literal(Identifier.Qualify(sql.Schema, sql.VersionTable))),
        ("history_name", Identifier.Literal(Identifier.Qualify(sql.Schema, sql.HistoryTable))),
        ("create_version_table", LiteralText.Of(sql["create_version_table"])),
        ("create_history_table", LiteralText.Of(sql["create_history_table"])),
        ("comment_history_table", LiteralText.Of(sql["comment_history_table"])),
        ("read_progress", LiteralText.Of(sql["read_progress"])),
        ("revisions", LiteralText.Literal(plan.Steps.Select(step => step.Revision).ToArray())),
        ("format_message", Identifier.Literal($"{sql.Schema}.{sql.HistoryTable} was written by a newer PSMigrate: export the script with that one. Nothing has run.")),
        ("states", $"ARRAY[{string.Join(", ", states)}]::text[]"),
        ("start_message", Identifier.Literal($"This script starts from {Names(plan.Graph.StartRows)} in {sql.Schema}.{sql.VersionTable}")),
        ("mark_interrupted", LiteralText.Of(start.MarkInterrupted())),
        ("insert_run", LiteralText.Of(start.InsertRun(plan.Graph.Direction))),
        ("end", State(plan.Graph.EndRows))));

    /// <param name="mayHaveNoRun">Whether the script may have found nothing to do.</param>
    public string End(bool mayHaveNoRun) => Do(Fill(
        "offline_end",
        ("lock_held", LiteralText.Of(sql["lock_held"])),
        ("end", State(plan.Graph.EndRows)),
        ("end_message", Identifier.Literal("The script did not get to its end: see the first error above. Close this session, which still holds the lock.")),
        ("finish_run", mayHaveNoRun ? LiteralText.Of(FinishRun) + ";" : Hits([FinishRun], "The run's row is gone."))));

    private SqlCommand FinishRun => ledger.FinishRun(RunOutcome.Done, null, null);

    /// <summary>Stops where the lock, the rows or the segments before are not what they must be.</summary>
    public string Guard(CompiledStep step, IReadOnlyList<string> before, int done) => Fill(
        "offline_guard",
        ("lock_held", LiteralText.Of(sql["lock_held"])),
        ("lock_message", Identifier.Literal($"Revision {step.Revision} has not run: this session does not hold the lock of {sql.Schema}.{sql.VersionTable}.")),
        ("before", State(before)),
        ("done_statements", DoneStatements(step)),
        ("done", LiteralText.Literal(done)),
        ("order_message", Identifier.Literal($"Revision {step.Revision} has not run: what comes before it is not done. See the first error above.")));

    /// <summary>How many of a step's statement rows this run has finished.</summary>
    public string DoneStatements(CompiledStep step) =>
        $"SELECT pg_catalog.count(*) FROM {Identifier.Qualify(sql.Schema, sql.HistoryTable)} s WHERE s.run_id = ({RunId(sql).Text}) AND s.kind = 'statement' AND s.revision = {Identifier.Literal(step.Revision)} AND s.outcome = 'done'";

    /// <summary>The row of a revision that is done. How long it took, the server reckons from its first segment.</summary>
    public SqlCommand StepDone(CompiledStep step)
    {
        string first = $"SELECT pg_catalog.min(s.started_at) FROM {Identifier.Qualify(sql.Schema, sql.HistoryTable)} s WHERE s.run_id = ({RunId(sql).Text}) AND s.kind = 'statement' AND s.revision = {Identifier.Literal(step.Revision)}";
        string start = step.Segments.Count > 1 ? $"COALESCE(({first}), pg_catalog.now())" : "pg_catalog.now()";
        return ledger.StepDone(step, new SqlExpression($"pg_catalog.clock_timestamp() - {start}"), null, settles: true);
    }

    /// <summary>The precondition of a step; it may look and must not write, so what it did is taken back.</summary>
    public string Precondition(CompiledStep step)
    {
        StringBuilder text = new("BEGIN\n    SET LOCAL transaction_read_only = on;\n");
        text.AppendJoin("", step.Precondition.Select(statement => Assertion(step, statement, "precondition")));
        return text.Append("    RAISE EXCEPTION USING ERRCODE = 'PSM01', MESSAGE = 'The precondition holds.';\nEXCEPTION WHEN SQLSTATE 'PSM01' THEN NULL;\nEND;\n").ToString();
    }

    public string Verification(CompiledStep step) => string.Concat(step.Verify.Select(statement => Assertion(step, statement, "verify")));

    /// <summary>Commands each of which must hit one row.</summary>
    public static string Hits(IEnumerable<SqlCommand> commands, string message)
    {
        StringBuilder text = new("DECLARE\n    psmigrate_hit bigint;\nBEGIN\n");
        foreach (SqlCommand command in commands)
        {
            text.Append(LiteralText.Of(command)).Append(";\nGET DIAGNOSTICS psmigrate_hit = ROW_COUNT;\nIF psmigrate_hit <> 1 THEN\n    RAISE EXCEPTION USING MESSAGE = ")
                .Append(Identifier.Literal(message)).Append(";\nEND IF;\n");
        }

        return text.Append("END;").ToString();
    }

    public static string Names(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);

    private string Assertion(CompiledStep step, ScriptStatement statement, string section)
    {
        string at = $"{Path.GetFileName(step.Path)}:{statement.Source.Line}:{statement.Source.Column}";
        return Fill(
            "offline_assertion",
            ("statement", DollarQuote.Of(statement.Sql, "sql")),
            ("message", Identifier.Literal($"Revision {step.Revision}: {section} at {at} must answer one row with one true; it answered "))) + "\n";
    }

    private string Fill(string name, params (string Name, string Text)[] values)
    {
        StringBuilder text = new();
        string template = LiteralText.Of(sql[name]);
        int copied = 0;
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', copied))
        {
            int close = template.IndexOf('}', open);
            string key = template[(open + 1)..close];
            text.Append(template, copied, open - copied).Append(key switch
            {
                "rows" => Rows,
                _ => values.Single(value => value.Name == key).Text,
            });
            copied = close + 1;
        }

        return text.Append(template, copied, template.Length - copied).ToString();
    }
}
