namespace PSMigrate.Cli.Output.Text;

/// <summary>The question before a downgrade or an undo.</summary>
internal static class RevertText
{
    private const int MostNamed = 5;

    public static string Question(MigrationPlan plan)
    {
        string more = plan.Steps.Count > MostNamed ? ", ..." : "";
        string named = string.Join(", ", plan.Steps.Take(MostNamed)) + more;
        string verb = plan.Direction == MigrationDirection.Upgrade ? "Apply again" : "Revert";
        return $"{Losses(plan)}{verb} {Amount.Of(plan.Steps.Count, "revision")} ({named}) on database {plan.Database}?";
    }

    private static string Losses(MigrationPlan plan) => plan.Losses.Count == 0 ? "" : $"This loses {string.Join(", ", plan.Losses)}.\n";
}
