using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>How much of a revision can be tried in a transaction that is rolled back.</summary>
/// <param name="Tried">The step with what can.</param>
/// <param name="Left">Why the rest of it is not tried; null where all is.</param>
/// <param name="Stops">Why what is behind it is not tried; null where it can be.</param>
internal sealed record TrialCut(CompiledStep Tried, string? Left, string? Stops)
{
    public static TrialCut Of(CompiledStep step)
    {
        if (step.Function is not null)
        {
            return Cut(step, [], "what a PowerShell script does besides SQL could not be taken back");
        }

        ScriptSegment? first = step.Segments.Count > 0 ? step.Segments[0] : null;
        if (first is { IsTransactional: false })
        {
            return Cut(step, [], Outside(step, first.Statements[0]));
        }

        if (step.Segments.Count > 1)
        {
            ScriptSegment next = step.Segments[1];
            return Cut(step, [first!], next.IsTransactional ? $"{At(step, next.Statements[0])} needs the commit before it" : Outside(step, next.Statements[0]));
        }

        return new TrialCut(step, null, step.CanShareTransaction ? null : $"Not tried, because {step.Revision} before it makes what can be used only after its commit.");
    }

    private static TrialCut Cut(CompiledStep step, IReadOnlyList<ScriptSegment> tried, string reason) => new(
        // Its verify section is about all of it.
        step with { Segments = tried, Function = null, Verify = [] },
        $"{(tried.Count == 0 ? "Not tried" : "Nothing was wrong as far as it was tried")}: {reason}.",
        $"Not tried, because {step.Revision} before it was not tried to its end.");

    private static string Outside(CompiledStep step, ScriptStatement statement) => $"{At(step, statement)} cannot run in a transaction that is rolled back";

    private static string At(CompiledStep step, ScriptStatement statement) =>
        $"{statement.Source.Traits.Command} ({new SourcePosition(step.Path, statement.Source.Line, statement.Source.Column)})";
}
