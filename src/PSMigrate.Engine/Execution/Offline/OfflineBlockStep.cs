using System.Text;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>
/// One revision in a script that may be run again by any tool: each segment is a DO block, which looks by itself whether it is due. What
/// cannot run in one has been refused.
/// </summary>
internal sealed class OfflineBlockStep(OfflineText text, OfflineBlocks blocks, StepCommands commands)
{
    public void Write(CompiledStep step, IReadOnlyList<string> before)
    {
        IReadOnlyList<ScriptSegment> segments = step.Segments;
        for (int i = 0; i < Math.Max(1, segments.Count); i++)
        {
            StringBuilder body = new($"BEGIN\nIF {blocks.Rows} = {OfflineBlocks.State(before)} AND ({blocks.DoneStatements(step)}) = {i} THEN\n    {blocks.Guard(step, before, i)}\n");
            if (i == 0 && step.Precondition.Count > 0)
            {
                body.Append(blocks.Precondition(step));
            }

            if (segments.Count > 0)
            {
                Append(body, StepCommands.SegmentSettings(step, segments[i]).Select(command => command.Text));
                Append(body, segments[i].Statements.Select(statement => statement.Sql));
                Append(body, [StepCommands.CheckConstraints.Text]);
            }

            bool isLast = i >= segments.Count - 1;
            body.Append(isLast ? blocks.Verification(step) : "");
            foreach (SqlCommand command in commands.Reset.Settings)
            {
                string sql = LiteralText.Of(command);
                body.Append(sql.StartsWith("SELECT ", StringComparison.Ordinal) ? "PERFORM " + sql["SELECT ".Length..] : sql).Append(";\n");
            }

            IEnumerable<SqlCommand> rows = isLast ? [.. commands.VersionRows(step), blocks.StepDone(step)] : commands.SegmentDone(step, segments[i]);
            body.Append(OfflineBlocks.Hits(rows, StepCommands.RowMissed(step))).Append("\nEND IF;\nEND");
            text.Send(OfflineBlocks.Do(body.ToString()));
        }

        text.Send(commands.Reset.Everything);
    }

    private static void Append(StringBuilder body, IEnumerable<string> statements)
    {
        foreach (string statement in statements)
        {
            body.Append("EXECUTE ").Append(DollarQuote.Of(statement, "sql")).Append(";\n");
        }
    }
}
