namespace PSMigrate.Cli.Output.Text;

/// <summary>A plan, step by step and transaction by transaction.</summary>
internal static class PlanText
{
    public static void Write(TextWriter output, MigrationPlan plan, bool isVerbose)
    {
        if (plan is PlanFile file)
        {
            WriteFile(output, file);
        }

        if (plan.IsEmpty)
        {
            output.WriteLine($"Nothing to do: the database is at {Amount.Rows(plan.StartHeads)}.");
            return;
        }

        output.WriteLine($"{plan.Direction} from {Amount.Rows(plan.StartHeads)} to {Amount.Rows(plan.EndHeads)}: {Amount.Of(plan.Steps.Count, "revision")}");
        foreach (PlanStep step in plan.Steps)
        {
            output.WriteLine($"{Arrow.Of(step.Direction)} {step.Revision} {step.Message}".TrimEnd());
            foreach (PlanSegment segment in step.Segments)
            {
                WriteSegment(output, step, segment, isVerbose);
            }
        }

        if (plan.Losses.Count > 0)
        {
            output.WriteLine("Lost, as counted now:");
            foreach (DataLoss loss in plan.Losses)
            {
                output.WriteLine($"    {loss.Revision}:{loss.Line} {loss}");
            }
        }

        foreach (PlanTable table in plan.Tables)
        {
            string rows = table.Rows is { } known ? $"about {Amount.Of(known, "row")}" : "nobody knows how many rows";
            string locks = table.Locks.Count == 0 ? "" : $" ({string.Join(", ", table.Locks)})";
            output.WriteLine($"  {table.Name}: {rows}, {ByteSize.Describe(table.Bytes)}{locks}");
        }

        if (plan.OtherBranches.Count > 0)
        {
            output.WriteLine($"  Of other branches, by depends_on: {string.Join(", ", plan.OtherBranches)}");
        }
    }

    /// <summary>Where a plan is, who made it, and who has approved it.</summary>
    public static void WriteFile(TextWriter output, PlanFile plan)
    {
        output.WriteLine($"{plan.Path}: plan {plan.Hash[..12]}, made by {plan.Author} at {Amount.Of(plan.Created)}");
        foreach (PlanApproval approval in plan.Approvals)
        {
            output.WriteLine($"  approved by {approval.Name} at {Amount.Of(approval.Time)}{(approval.Comment.Length == 0 ? "" : $": {approval.Comment}")}");
        }
    }

    private static void WriteSegment(TextWriter output, PlanStep step, PlanSegment segment, bool isVerbose)
    {
        string where = segment.IsTransactional ? "in a transaction" : "outside a transaction";
        string wait = segment.LockTimeout is { } timeout && timeout > TimeSpan.Zero ? $", lock_timeout {Amount.Of(timeout)}" : "";
        string sum = segment.LongestLockWait > segment.LockTimeout ? $" each, others behind it wait {Amount.Of(segment.LongestLockWait.Value)} at most" : "";
        string how = segment.Statements is [{ Batch: { } batch }] ? BackfillText.Batches(batch) : $"{where}{wait}{sum}";
        output.WriteLine($"    {segment.Number}. {Amount.Of(segment.Statements.Count, "statement")} {how}");
        foreach (PlanStatement statement in segment.Statements)
        {
            if (!isVerbose)
            {
                WriteImpact(output, statement);
                continue;
            }

            output.WriteLine($"       {new SourcePosition(step.Path, statement.Line, statement.Column)} {statement.Impact}");
            foreach (string line in statement.Sql.ReplaceLineEndings("\n").Split('\n'))
            {
                output.WriteLine($"         {line}".TrimEnd());
            }
        }
    }

    // At a glance: only what somebody has to think about.
    private static void WriteImpact(TextWriter output, PlanStatement statement)
    {
        if (!statement.Impact.IsHarmless)
        {
            output.WriteLine($"       {statement.Command} {statement.Impact}");
        }
    }
}
