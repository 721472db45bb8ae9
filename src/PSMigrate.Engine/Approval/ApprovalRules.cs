namespace PSMigrate.Engine.Approval;

/// <summary>What makes an approval count.</summary>
internal static class ApprovalRules
{
    public static bool IsSamePerson(string name, string other) => string.Equals(name.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <exception cref="NotApprovedException">An approval in the file was not signed with this key for this plan.</exception>
    public static void EnsureGenuine(PlanFile plan, ApprovalKey key)
    {
        string[] forged = [.. plan.Approvals.Where(approval => !key.IsGenuine(plan.Hash, approval)).Select(approval => approval.Name)];
        if (forged.Length > 0)
        {
            throw new NotApprovedException(
                $"In {plan.Path} {(forged.Length == 1 ? "the approval" : "each approval")} by {string.Join(", ", forged)} was not signed for this plan with the key in {ApprovalKey.Variable}: it is forged, of another plan, or the key is another. Nothing has run.",
                $"Look who wrote it. Set {ApprovalKey.Variable} to the key it was approved with, or make the plan again and have that approved.");
        }
    }
}
