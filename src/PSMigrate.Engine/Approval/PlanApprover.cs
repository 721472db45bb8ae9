using PSMigrate.Engine.Execution.Context;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Plans;

namespace PSMigrate.Engine.Approval;

/// <summary>Writes an approval into a plan file.</summary>
internal static class PlanApprover
{
    /// <param name="path">Full path of the plan file.</param>
    /// <param name="request">Who approves, and what they say.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static async Task<PlanFile> ApproveAsync(string path, ApprovalRequest request, Func<string, string?> variable, CancellationToken cancellationToken)
    {
        ApprovalKey key = ApprovalKey.Read(variable);
        PlanFile plan = PlanDocument.Read(path);
        ApprovalRules.EnsureGenuine(plan, key);
        string name = request.Name?.Trim() ?? Person.Find(variable);
        if (name.Length == 0 || name.Any(char.IsControl))
        {
            throw new TargetInvalidException("An approval needs a name, on one line.", "Name yourself with -Name (--name), or leave it out.");
        }

        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());

        // Who approves again replaces what they said before.
        PlanFile approved = plan with
        {
            Approvals = [.. plan.Approvals.Where(approval => !ApprovalRules.IsSamePerson(approval.Name, name)), key.Sign(plan.Hash, name, now, request.Comment)],
        };
        await ScriptOutput.WriteAsync(path, PlanDocument.Write(approved), cancellationToken, "plan").ConfigureAwait(false);
        return approved;
    }
}
