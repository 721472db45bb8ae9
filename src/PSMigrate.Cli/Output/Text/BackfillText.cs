namespace PSMigrate.Cli.Output.Text;

/// <summary>A backfill, planned and done.</summary>
internal static class BackfillText
{
    public static void Write(TextWriter output, BackfillPlan plan)
    {
        string rows = plan.EstimatedRows is { } estimated ? $", about {Amount.Of(estimated, "row")}" : "";
        output.WriteLine($"Would backfill database {plan.Database} {Batches(plan.Statement.Batch! with { Table = plan.Table, Key = plan.Key })}{rows}:");
        output.WriteLine($"    {plan.Statement.Sql.ReplaceLineEndings("\n    ")}");
        if (plan.ResumesBehind is { } key)
        {
            output.WriteLine($"It goes on behind {plan.Key} {key}: {Amount.Of(plan.RowsBefore, "row")} changed so far. --restart begins anew.");
        }
    }

    public static void Write(TextWriter output, BackfillResult result) => output.WriteLine(
        $"{Amount.Of(result.RowCount, "row")} changed over {result.Table} in {Batches(result.BatchCount)}, {Amount.Of(result.Duration)}.");

    /// <summary>How a statement is cut.</summary>
    public static string Batches(PlanBatch batch) =>
        $"in batches over {batch.Table} by {batch.Key ?? "its primary key"}, {Amount.Of(batch.Size, "row")} at first, each about {Amount.Of(batch.Target)}"
        + (batch.Pause > TimeSpan.Zero ? $", {Amount.Of(batch.Pause)} apart" : "");

    private static string Batches(int count) => count == 1 ? "1 batch" : $"{count} batches";
}
