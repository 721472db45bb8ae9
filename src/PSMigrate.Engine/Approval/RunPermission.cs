using System.Globalization;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Approval;

/// <summary>Whether an environment lets an upgrade or a downgrade run: who has to have approved it, and when it may be.</summary>
internal sealed class RunPermission(ProjectConfiguration configuration, Func<string, string?> variable)
{
    private string Place => configuration.Environment is { } name ? $"The environment {name}" : "This project";

    public static RunPermission For(MigrationProject project) => new(project.Configuration, Environment.GetEnvironmentVariable);

    /// <param name="plan">The plan file that is to be run; null where it is run without one.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="NotApprovedException">Approvals are missing or not genuine, or it is the wrong time.</exception>
    public void Ensure(PlanFile? plan, DateTimeOffset now)
    {
        EnsureTime(now);
        if (configuration.RequireApproval == 0)
        {
            return;
        }

        if (plan is null)
        {
            throw new NotApprovedException(
                $"{Place} needs {Count(configuration.RequireApproval)} before anything runs, so it takes a plan file. Nothing has run.",
                "Write one with Get-DbMigrationPlan -Path plan.json (psmigrate plan --out plan.json), have it approved with Approve-DbMigrationPlan (psmigrate approve), and run it with -Plan plan.json (--plan).");
        }

        ApprovalRules.EnsureGenuine(plan, ApprovalKey.Read(variable));
        EnsureEnough(plan);
    }

    private void EnsureEnough(PlanFile plan)
    {
        // A file may hold a person twice only if somebody has put it there.
        string[] people = [.. plan.Approvals.Select(approval => approval.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] counted = [.. people.Where(name => configuration.AuthorMayApprove || !ApprovalRules.IsSamePerson(name, plan.Author))];
        if (counted.Length >= configuration.RequireApproval)
        {
            return;
        }

        string has = counted.Length == 0 ? "none" : $"{counted.Length} ({string.Join(", ", counted)})";
        string author = counted.Length < people.Length ? $"; that of {plan.Author}, who made the plan, does not count" : "";
        throw new NotApprovedException(
            $"{Place} needs {Count(configuration.RequireApproval)}, and {plan.Path} has {has}{author}. Nothing has run.",
            $"Have it approved by {Count(configuration.RequireApproval - counted.Length, "more person", "more people")}: Approve-DbMigrationPlan -Path (psmigrate approve).");
    }

    private void EnsureTime(DateTimeOffset now)
    {
        IReadOnlyList<TimeWindow> windows = configuration.AllowedTimes;
        DateTime local = TimeZoneInfo.ConvertTime(now, configuration.Timezone).DateTime;
        if (windows.Count > 0 && !windows.Any(window => window.Contains(local)))
        {
            string allowed = string.Join(", or ", windows.Select(window => window.Text));
            throw new NotApprovedException(
                string.Create(CultureInfo.InvariantCulture, $"{Place} is changed {allowed} only, and it is {local:ddd HH:mm} ({configuration.Timezone.Id}). Nothing has run."),
                string.Create(CultureInfo.InvariantCulture, $"Run it from {windows.Min(window => window.Next(local)):ddd yyyy-MM-dd HH:mm} ({configuration.Timezone.Id}) on, or change allowed_times in psmigrate.yaml."));
        }
    }

    private static string Count(int count, string one = "approval", string several = "approvals") =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
