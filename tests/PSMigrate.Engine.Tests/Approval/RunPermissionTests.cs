using PSMigrate.Engine.Approval;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Tests.Plans;

namespace PSMigrate.Engine.Tests.Approval;

public sealed class RunPermissionTests
{
    private const string Key = "0123456789abcdef0123";

    private static readonly DateTimeOffset s_sunday = new(2026, 1, 18, 23, 30, 0, TimeSpan.Zero);

    private static Func<string, string?> Variable(string? key) => name => name == ApprovalKey.Variable ? key : null;

    private static PlanFile Plan(params string[] approvers)
    {
        ApprovalKey key = ApprovalKey.Read(Variable(Key));
        PlanFile plan = SamplePlan.Create();
        return plan with { Approvals = [.. approvers.Select(name => key.Sign(plan.Hash, name, s_sunday, "fine"))] };
    }

    private static void Ensure(ProjectConfiguration configuration, PlanFile? plan, string? key = Key) =>
        new RunPermission(configuration with { Environment = "production" }, Variable(key)).Ensure(plan, s_sunday);

    private static ProjectConfiguration Needs(int count, bool author = false) => new() { RequireApproval = count, AuthorMayApprove = author };

    [Fact]
    public void Nothing_is_needed_by_default() => Ensure(new ProjectConfiguration(), null, key: null);

    [Fact]
    public void Enough_people_are_enough()
    {
        Ensure(Needs(2), Plan("anna", "bert"));
        Ensure(Needs(1), Plan("anna", "bert"));
        Ensure(Needs(1, author: true), Plan("jo"));
    }

    [Theory]
    [InlineData("", "has none")]
    [InlineData("anna", "has 1 (anna)")]
    [InlineData("anna,Anna", "has 1 (anna)")]
    [InlineData("anna,JO", "that of jo, who made the plan, does not count")]
    public void Too_few_are_told(string approvers, string said)
    {
        NotApprovedException error = Assert.Throws<NotApprovedException>(
            () => Ensure(Needs(2), Plan(approvers.Split(',', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("The environment production needs 2 approvals", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_plan_file_there_is_nothing_to_approve() =>
        Assert.Contains("it takes a plan file", Assert.Throws<NotApprovedException>(() => Ensure(Needs(1), null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_of_an_approval_is_changed_it_is_not_genuine()
    {
        PlanFile plan = Plan("anna");
        PlanApproval approval = plan.Approvals[0];
        PlanApproval[] forged =
        [
            approval with { Name = "bert" },
            approval with { Comment = "" },
            approval with { Time = s_sunday.AddSeconds(1) },
            approval with { Signature = "" },
            approval with { Signature = new string('0', 64) },
        ];
        Assert.All(forged, changed => Assert.Throws<NotApprovedException>(() => Ensure(Needs(1), plan with { Approvals = [changed] })));
        Assert.Throws<NotApprovedException>(() => Ensure(Needs(1), plan with { Hash = SamplePlan.Create("al").Hash }));
        Assert.Throws<NotApprovedException>(() => Ensure(Needs(1), plan, key: "another key, as long"));

        // One that is forged spoils the rest.
        Assert.Throws<NotApprovedException>(() => Ensure(Needs(1), plan with { Approvals = [approval, forged[0]] }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("short")]
    public void A_key_is_needed(string? key) => Assert.Contains(
        "openssl rand", Assert.Throws<ConfigurationInvalidException>(() => Ensure(Needs(1), Plan("anna"), key)).Hint, StringComparison.Ordinal);

    [Fact]
    public void The_time_is_that_of_the_configured_zone()
    {
        ProjectConfiguration monday = new() { AllowedTimes = [TimeWindow.Parse("Mon")!], Timezone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };
        Ensure(monday, null);
        NotApprovedException error = Assert.Throws<NotApprovedException>(() => Ensure(monday with { Timezone = TimeZoneInfo.Utc }, null));
        Assert.Equal("The environment production is changed Mon only, and it is Sun 23:30 (UTC). Nothing has run.", error.Message);
        Assert.StartsWith("Run it from Mon 2026-01-19 00:00 (UTC) on", error.Hint, StringComparison.Ordinal);
    }
}
