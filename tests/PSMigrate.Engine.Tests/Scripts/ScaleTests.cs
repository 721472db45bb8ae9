using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Scripts;

/// <summary>10,000 revisions from files; how fast is the bench's business, that it works is ours.</summary>
public sealed class ScaleTests : IDisposable
{
    private const int Count = 10_000;

    private readonly RevisionFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_loads_and_plans() => await PlansAsync(i => i == 0 ? "" : $"r{i - 1}");

    // Trunk, two branches, a merge, and so on.
    [Fact]
    public async Task A_comb_of_branches_and_merges_loads_and_plans() => await PlansAsync(i => i == 0 ? "" : (i % 3) switch
    {
        0 => $"r{i - 2}, r{i - 1}",
        1 => $"r{i - 1}",
        _ => $"r{i - 2}",
    });

    private async Task PlansAsync(Func<int, string> down)
    {
        for (int i = 0; i < Count; i++)
        {
            _folder.Add($"r{i}", down(i), $"CREATE TABLE t{i} (id int);", $"DROP TABLE t{i};");
        }

        await using MigrationEngine engine = new(new MigrationOptions { MigrationPath = [_folder.Path] }, new Progress<MigrationEvent>());
        MigrationPlan plan = await engine.PlanAsync(new PlanRequest { Targets = ["heads"], From = ["base"] }, CancellationToken.None);

        Assert.Equal(Count, plan.Steps.Count);
        Assert.Equal(Count, plan.Steps.Sum(step => step.Statements.Count()));
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"r{i}").Order(StringComparer.Ordinal), plan.Steps.Select(step => step.Revision).Order(StringComparer.Ordinal));
    }
}
