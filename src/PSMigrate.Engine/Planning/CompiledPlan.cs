using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Planning;

/// <summary>A plan with all that running it takes.</summary>
internal sealed record CompiledPlan(GraphPlan Graph, IReadOnlyList<CompiledStep> Steps)
{
    /// <summary>For a stamp: revisions that it declares applied, oldest first, with their files.</summary>
    public IReadOnlyList<(string Revision, RevisionScript? Script)> Applied { get; init; } = [];

    /// <summary>For a stamp: revisions that it declares reverted, newest first.</summary>
    public IReadOnlyList<(string Revision, RevisionScript? Script)> Reverted { get; init; } = [];

    /// <summary>Whether a step and the next one can be in one transaction, where the configuration wants that.</summary>
    public bool SharesTransactionWithNext(int step) =>
        Steps[step].CanShareTransaction && step + 1 < Steps.Count && Steps[step + 1].CanShareTransaction;

    public MigrationPlan ToPlan(string? database) => new()
    {
        Direction = Graph.Direction,
        StartHeads = Graph.StartRows,
        EndHeads = Graph.EndRows,
        Steps = Steps.Select(step => step.Plan).ToArray(),
        Database = database,
    };
}
