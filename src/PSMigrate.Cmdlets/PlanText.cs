using System.Globalization;
using System.Text;

namespace PSMigrate.Cmdlets;

/// <summary>A plan in words, for -WhatIf, -Confirm and -Verbose.</summary>
internal static class PlanText
{
    public static string Verb(MigrationDirection direction) => direction switch
    {
        MigrationDirection.Upgrade => "upgrade",
        MigrationDirection.Downgrade => "downgrade",
        _ => "stamp",
    };

    public static string Rows(IReadOnlyList<string> heads) => heads.Count == 0 ? "base" : string.Join(", ", heads);

    /// <summary>One line: <c>upgrade database loom from base to f3b28c1d9e7a: 3 revisions</c>.</summary>
    public static string Summary(MigrationPlan plan)
    {
        string database = plan.Database is null ? "" : $" database {plan.Database}";
        string steps = plan.Steps.Count == 1 ? "1 revision" : $"{plan.Steps.Count} revisions";
        if (plan.Direction == MigrationDirection.Stamp && plan.Steps.Count > 0 && plan.StartHeads.SequenceEqual(plan.EndHeads))
        {
            // A stamp that moves no row accepts edits.
            return $"accept the edited scripts in{database}: {steps}";
        }

        return $"{Verb(plan.Direction)}{database} from {Rows(plan.StartHeads)} to {Rows(plan.EndHeads)}: {(plan.IsEmpty ? "nothing to do" : steps)}";
    }

    /// <summary>The summary and every step; with <paramref name="withSql"/> every statement too.</summary>
    public static string Full(MigrationPlan plan, bool withSql)
    {
        StringBuilder text = new(Summary(plan));
        foreach (PlanStep step in plan.Steps)
        {
            text.Append('\n').Append("  ").Append(Verb(step.Direction)).Append(' ').Append(step.Revision);
            text.Append(step.Message.Length == 0 ? "" : $"  {step.Message}");
            if (step.IsPowerShell)
            {
                text.Append($"\n    PowerShell script, whose statements are known when it runs: {step.Path}");
            }

            foreach (PlanSegment segment in step.Segments.Where(segment => segment.Statements.Count > 0))
            {
                Append(text, segment, withSql);
            }
        }

        text.Append(plan.Losses.Count == 0 ? "" : "\n  lost, as counted now:");
        foreach (DataLoss loss in plan.Losses)
        {
            text.Append($"\n    {loss} (revision {loss.Revision})");
        }

        foreach (PlanTable table in plan.Tables)
        {
            string rows = table.Rows is { } known ? string.Create(CultureInfo.InvariantCulture, $"about {known} rows") : "nobody knows how many rows";
            text.Append($"\n  {table.Name}: {rows}, {ByteSize.Describe(table.Bytes)}");
        }

        return text.Append(plan.OtherBranches.Count == 0 ? "" : $"\n  of other branches, by depends_on: {string.Join(", ", plan.OtherBranches)}").ToString();
    }

    /// <summary>How a statement is cut: <c>in batches over jobs by id, 5000 rows at first, each about 0.5 s</c>.</summary>
    public static string Batches(PlanBatch batch) => string.Create(
        CultureInfo.InvariantCulture,
        $"in batches over {batch.Table} by {batch.Key ?? "its primary key"}, {batch.Size} rows at first, each about {batch.Target.TotalSeconds:0.###} s{(batch.Pause > TimeSpan.Zero ? $", {batch.Pause.TotalSeconds:0.###} s apart" : "")}");

    /// <summary>A backfill in one line.</summary>
    public static string Summary(BackfillPlan plan) => plan.ResumesBehind is { } key
        ? $"backfill database {plan.Database}: go on over {plan.Table} behind {plan.Key} {key}, where {plan.RowsBefore} rows are changed"
        : $"backfill database {plan.Database}: over {plan.Table} by {plan.Key}{(plan.EstimatedRows is { } rows ? $", about {rows} rows" : "")}";

    /// <summary>The summary and the statement.</summary>
    public static string Full(BackfillPlan plan) =>
        $"{Summary(plan)}\n    -- {Batches(plan.Statement.Batch!)}\n    {plan.Statement.Sql.Replace("\n", "\n    ", StringComparison.Ordinal)};";

    private static void Append(StringBuilder text, PlanSegment segment, bool withSql)
    {
        string where = segment.IsTransactional ? "in a transaction" : segment.Statements is [{ Batch: { } batch }] ? Batches(batch) : "outside a transaction";
        if (segment.LongestLockWait is { } wait && wait > segment.LockTimeout)
        {
            where += $" (others wait {wait.TotalSeconds:0.#} s at most behind its locks)";
        }

        text.Append(withSql ? $"\n    -- {where}" : $"\n    {where}: {string.Join(", ", segment.Statements.Select(statement => statement.Command))}");
        foreach (PlanStatement statement in segment.Statements)
        {
            if (!statement.Impact.IsHarmless)
            {
                text.Append(withSql ? $"\n    -- {statement.Impact}" : $"\n      {statement.Command} {statement.Impact}");
            }

            if (!withSql)
            {
                continue;
            }

            text.Append("\n    ").Append(statement.Sql.Replace("\n", "\n    ", StringComparison.Ordinal)).Append(';');
        }
    }

    /// <summary>What each target of a fleet has before it.</summary>
    public static string Fleet(FleetResult plan) =>
        $"upgrade of {plan}\n  {string.Join("\n  ", plan.Targets.Select(target => $"{target.Name}: {Pending(target)}"))}";

    private static string Pending(FleetTargetResult target) => target.Outcome switch
    {
        FleetOutcome.Pending => $"{Rows(target.StartHeads ?? [])}, pending {string.Join(", ", target.Revisions)}",
        FleetOutcome.UpToDate => $"{Rows(target.StartHeads ?? [])}, nothing to do",
        FleetOutcome.Failed => $"{target.ErrorId}: {target.Error}",
        _ => "not looked at",
    };
}
