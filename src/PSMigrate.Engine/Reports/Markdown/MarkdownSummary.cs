using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Reports.Markdown;

/// <summary>A run in Markdown, for the page of a CI run.</summary>
internal static class MarkdownSummary
{
    // GitHub refuses a summary of more than a mebibyte.
    private const int MostSteps = 200;
    private const int MostError = 20_000;

    public static string Write(RunRecord run, RunSummary form)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"## {(run.Outcome == RunOutcome.Done ? "✅" : "❌")} {MarkdownText.Escape(run.Title)}\n\n{Result(run)}\n");
        if (run.Error is { } error)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{error.ErrorId}**\n\n{MarkdownText.Fence(ReportText.Cut(error.Report, MostError))}\n");
            if (!string.IsNullOrEmpty(error.Hint))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Escape(error.Hint)}\n");
            }
        }

        if (run.Steps.Count > 0)
        {
            WriteSteps(text, run);
        }

        if (run.Waits.Count > 0)
        {
            text.Append("\n**Waits**\n\n");
            foreach (WaitRecord wait in run.Waits.TakeLast(MostSteps))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Escape($"{wait.Revision ?? "the run"}: {wait}")}\n");
            }
        }

        if (run.Steps.Count > 0 && run.Revisions.Count > 0)
        {
            string graph = form == RunSummary.MarkdownWithMermaid
                ? MarkdownText.Fence(MermaidGraph.Write(run), "mermaid")
                : MarkdownText.Fence(Drawn(run));
            text.Append('\n').Append(graph).Append('\n');
        }

        text.Append("\n<details><summary>Where and when</summary>\n\n| | |\n| --- | --- |\n");
        foreach ((string name, string value) in ReportText.Origin(run))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {MarkdownText.Escape(value)} |\n");
        }

        return text.Append("\n</details>\n").ToString();
    }

    private static string Result(RunRecord run)
    {
        if (run.StartHeads is null && run.EndHeads is null)
        {
            return "It did not come to a run: nothing was changed.";
        }

        string at = MarkdownText.Escape(ReportText.Rows(run.EndHeads));
        return run.Steps.Count == 0
            ? $"Nothing to do: the database is at {at}."
            : $"From {MarkdownText.Escape(ReportText.Rows(run.StartHeads))} to {at} in {Duration.Describe(run.Duration)}: "
                + $"{run.Done.Count()} of {ReportText.Count(run.Steps.Count, "revision")}, {ReportText.Count(run.StatementCount, "statement")}, {ReportText.Count(run.RowCount, "row")}.";
    }

    private static void WriteSteps(StringBuilder text, RunRecord run)
    {
        text.Append("\n| Revision | Message | Outcome | Statements | Rows | Took | When |\n| --- | --- | --- | ---: | ---: | ---: | --- |\n");

        // What failed is at the end.
        int skipped = Math.Max(0, run.Steps.Count - MostSteps);
        foreach (StepRecord step in run.Steps.Skip(skipped))
        {
            string numbers = step.Result is { } result
                ? $"{result.StatementCount} | {result.RowCount} | {Duration.Describe(result.Duration)} | `{TimeBar.Draw(run, result)}`"
                : " | | |";
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Escape(step.Plan.Revision)} | {MarkdownText.Escape(ReportText.Cut(step.Plan.Message, 200))} | {ReportText.Outcome(step)} | {numbers} |\n");
        }

        if (skipped > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nand {ReportText.Count(skipped, "revision")} before these.\n");
        }
    }

    private static string Drawn(RunRecord run) =>
        string.Join('\n', RevisionGraph.Draw(GraphExcerpt.Of(run, MostSteps).Revisions, isMarked: run.EndHeads is not null).Select(row => row.ToString()));
}
