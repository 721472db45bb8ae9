using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Plans;

/// <summary>A plan as a comment of a pull request has it: what somebody has to think about first, the SQL folded away below.</summary>
internal static class PlanMarkdown
{
    public static string Write(MigrationPlan plan)
    {
        StringBuilder text = new();
        string on = plan.Database is null ? "" : $" of database {Code(plan.Database)}";
        text.Append($"### {plan.Direction}{on}: {Names(plan.StartHeads)} → {Names(plan.EndHeads)}\n\n");
        if (plan.Steps.Count == 0)
        {
            return text.Append("Nothing to do.\n").ToString();
        }

        WriteOrigin(text, plan);
        WriteSteps(text, plan);
        WriteTables(text, plan);
        WriteWarnings(text, plan);
        foreach (PlanStep step in plan.Steps)
        {
            WriteSql(text, step);
        }

        return text.ToString();
    }

    private static void WriteOrigin(StringBuilder text, MigrationPlan plan)
    {
        if (plan is not PlanFile file)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"Plan {Code(file.Hash[..12])}, made by {Cell(file.Author)} at {file.Created.UtcDateTime:yyyy-MM-dd HH:mm}Z.");
        foreach (PlanApproval approval in file.Approvals)
        {
            string comment = approval.Comment.Length == 0 ? "" : $": {Cell(approval.Comment)}";
            text.Append(CultureInfo.InvariantCulture, $"\nApproved by {Cell(approval.Name)} at {approval.Time.UtcDateTime:yyyy-MM-dd HH:mm}Z{comment}");
        }

        text.Append("\n\n");
    }

    private static void WriteSteps(StringBuilder text, MigrationPlan plan)
    {
        text.Append("| Revision | Message | Statements | What others have to wait for |\n| --- | --- | --- | --- |\n");
        foreach (PlanStep step in plan.Steps)
        {
            string impacts = string.Join("<br>", step.Statements.Where(statement => !statement.Impact.IsHarmless)
                .Select(statement => Cell($"{statement.Command} {statement.Impact}")));
            string count = step.IsPowerShell ? "PowerShell" : step.Statements.Count().ToString(CultureInfo.InvariantCulture);
            text.Append($"| {Code(step.Revision)} | {Cell(step.Message)} | {count} | {impacts} |\n");
        }

        text.Append('\n');
    }

    private static void WriteTables(StringBuilder text, MigrationPlan plan)
    {
        if (plan.Tables.Count == 0)
        {
            return;
        }

        text.Append("| Table | Rows, about | Size | Locks |\n| --- | ---: | ---: | --- |\n");
        foreach (PlanTable table in plan.Tables)
        {
            string rows = table.Rows is { } known ? known.ToString("N0", CultureInfo.InvariantCulture) : "?";
            text.Append($"| {Code(table.Name)} | {rows} | {ByteSize.Describe(table.Bytes)} | {string.Join(", ", table.Locks)} |\n");
        }

        text.Append('\n');
    }

    private static void WriteWarnings(StringBuilder text, MigrationPlan plan)
    {
        foreach (string loss in plan.DataLoss)
        {
            text.Append($"- **Data loss**: {Cell(loss)}\n");
        }

        if (plan.Losses.Count > 0)
        {
            text.Append($"- **Lost, as counted**: {Cell(string.Join(", ", plan.Losses))}\n");
        }

        if (plan.OtherBranches.Count > 0)
        {
            text.Append($"- **Other branches**: {string.Join(", ", plan.OtherBranches.Select(Code))} by depends_on\n");
        }

        if (plan.DataLoss.Count + plan.OtherBranches.Count > 0)
        {
            text.Append('\n');
        }
    }

    private static void WriteSql(StringBuilder text, PlanStep step)
    {
        if (step.IsPowerShell)
        {
            return;
        }

        text.Append($"<details><summary>{Cell(step.Revision)} {Cell(step.Message)}</summary>\n");
        foreach (PlanSegment segment in step.Segments)
        {
            string sql = string.Join("\n", segment.Statements.Select(statement => $"{statement.Sql};"));
            string fence = Fence(sql);
            text.Append($"\n{segment.Number}. {(segment.IsTransactional ? "In a transaction" : "Outside a transaction")}\n\n{fence}sql\n{sql}\n{fence}\n");
        }

        text.Append("\n</details>\n\n");
    }

    // A statement may hold backticks itself.
    private static string Fence(string sql)
    {
        int longest = 2;
        int run = 0;
        foreach (char c in sql)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('`', longest + 1);
    }

    private static string Names(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows.Select(Code));

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? Cell(text) : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    // What somebody else wrote must be neither markup nor a cell of its own.
    private static string Cell(string text)
    {
        StringBuilder cell = new(text.Length);
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            cell.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '#' or '~' => $"\\{c}",
                _ => $"{c}",
            });
        }

        return cell.ToString();
    }
}
