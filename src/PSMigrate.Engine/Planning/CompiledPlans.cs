using System.Collections.Concurrent;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Planning;

/// <summary>
/// Compiled plans of the same files: a run compiles before it asks and again under the lock, which is the same plan unless another run came in between;
/// and many databases may be at the same place.
/// </summary>
internal sealed class CompiledPlans
{
    private readonly ConcurrentDictionary<string, CompiledPlan> _plans = new(StringComparer.Ordinal);

    public CompiledPlan GetOrAdd(GraphPlan graph, Func<CompiledPlan> compile) => _plans.GetOrAdd(Key(graph), _ => compile());

    // What becomes of the rows follows from where they are and what runs.
    private static string Key(GraphPlan graph) => string.Join(
        '|', graph.Direction, string.Join(',', graph.StartRows), string.Join(',', graph.EndRows), string.Join(',', graph.Steps.Select(step => (step.Revision, step.RecordsOnly))), string.Join(',', graph.Settled));
}
