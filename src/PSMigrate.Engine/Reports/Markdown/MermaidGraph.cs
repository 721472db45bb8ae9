using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Reports.Markdown;

/// <summary>The graph as a Mermaid diagram: what the run did, what was there before, what is still to come.</summary>
internal static class MermaidGraph
{
    // Mermaid itself stops at 500 edges, people before that.
    private const int MostRevisions = 40;
    private const int MostLabel = 40;

    public static string Write(RunRecord run)
    {
        GraphExcerpt excerpt = GraphExcerpt.Of(run, MostRevisions);
        StringBuilder text = new("flowchart BT\n");
        Dictionary<string, string> nodes = new(StringComparer.Ordinal);
        Dictionary<string, StepRecord> steps = run.Steps.ToDictionary(step => step.Plan.Revision, StringComparer.Ordinal);
        foreach (Revision revision in excerpt.Revisions.Reverse())
        {
            string node = nodes[revision.Id] = $"r{nodes.Count.ToString(CultureInfo.InvariantCulture)}";
            string label = Label(ReportText.Cut($"{revision.Id} {revision.Message}".TrimEnd(), MostLabel));
            text.Append(CultureInfo.InvariantCulture, $"    {node}[\"{label}\"]:::{Class(revision, steps.GetValueOrDefault(revision.Id))}\n");
        }

        foreach (Revision revision in excerpt.Revisions.Reverse())
        {
            foreach (string parent in revision.DownRevision.Where(nodes.ContainsKey))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {nodes[parent]} --> {nodes[revision.Id]}\n");
            }
        }

        text.Append("    classDef done fill:#1a7f37,stroke:#1a7f37,color:#ffffff\n");
        text.Append("    classDef failed fill:#cf222e,stroke:#cf222e,color:#ffffff\n");
        text.Append("    classDef applied fill:#57606a,stroke:#57606a,color:#ffffff\n");
        text.Append("    classDef pending fill:#ffffff,stroke:#57606a,color:#24292f,stroke-dasharray:4");
        return text.ToString();
    }

    // Every character that is not plainly text, as its number: Mermaid has no other way to quote.
    private static string Label(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) ? " " : Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_' or '.' or ',' or '…' or '-' ? rune.ToString() : $"#{rune.Value};"));

    private static string Class(Revision revision, StepRecord? step) => step?.Result?.Outcome switch
    {
        RunOutcome.Done => "done",
        RunOutcome.Failed or RunOutcome.Interrupted => "failed",
        _ => revision.State == RevisionState.Pending ? "pending" : "applied",
    };
}
