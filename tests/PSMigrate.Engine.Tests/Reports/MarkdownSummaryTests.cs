using PSMigrate.Engine.Reports;
using PSMigrate.Engine.Reports.Markdown;

namespace PSMigrate.Engine.Tests.Reports;

public sealed class MarkdownSummaryTests
{
    [Fact]
    public void It_says_what_was_done_step_by_step_and_draws_the_graph()
    {
        string text = MarkdownSummary.Write(SampleRun.Of(3), RunSummary.MarkdownWithMermaid);
        Assert.StartsWith("## ✅ Upgrade of loom done\n\nFrom base to rev0003 in 3.0 s: 3 of 3 revisions, 9 statements, 0 rows.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| rev0002 | add a table | done | 3 | 0 | 1.0 s | `······███████·······` |\n", text, StringComparison.Ordinal);
        Assert.Contains("```mermaid\nflowchart BT\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    r0[\"rev0001 add a table\"]:::done\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    r1 --> r2\n", text, StringComparison.Ordinal);
        Assert.Contains("waited 300 ms for process 4711", text, StringComparison.Ordinal);
        Assert.DoesNotContain("mermaid", MarkdownSummary.Write(SampleRun.Of(3), RunSummary.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_has_its_report_and_the_next_command()
    {
        string text = MarkdownSummary.Write(SampleRun.Of(2, error: SampleRun.Failure("rev0002")), RunSummary.MarkdownWithMermaid);
        Assert.StartsWith("## ❌ Upgrade of loom failed\n\nFrom base to rev0001 ", text, StringComparison.Ordinal);
        Assert.Contains("```\n/app/migrations/rev0002.sql:2:5: column \"x\" does not exist (SQLSTATE 42703)\n", text, StringComparison.Ordinal);
        Assert.Contains("\nCorrect the script.\n", text, StringComparison.Ordinal);
        Assert.Contains(":::failed\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_message_is_taken_for_Markdown_HTML_or_Mermaid()
    {
        string text = MarkdownSummary.Write(SampleRun.Of(2, SampleRun.Hostile, SampleRun.Failure("rev0002", SampleRun.Hostile)), RunSummary.MarkdownWithMermaid);
        string[] lines = text.Split('\n');

        // The error has ticks in it, so its fence is longer; between the fences everything is text.
        int fence = Array.IndexOf(lines, "````");
        int end = Array.IndexOf(lines, "````", fence + 1);
        string[] table = [.. lines[end..].Where(line => line.StartsWith("| rev", StringComparison.Ordinal))];
        Assert.Equal(2, table.Length);
        Assert.All(table, row =>
        {
            Assert.Equal(8, row.Count(c => c == '|'));
            Assert.DoesNotContain('<', row);
            Assert.DoesNotContain("@team", row, StringComparison.Ordinal);
            Assert.Contains(@"\[a\]", row, StringComparison.Ordinal);
            Assert.Contains(@"\`x\`", row, StringComparison.Ordinal);
        });
        Assert.All(lines.Where(line => line.Contains(":::", StringComparison.Ordinal)), line => Assert.Matches("^    r\\d+\\[\"[^\"<>`\\[\\]]*\"\\]:::(done|failed)$", line));
    }

    [Fact]
    public void A_run_that_did_not_begin_says_so()
    {
        RunRecorder recorder = new(new Progress<MigrationEvent>());
        recorder.Begin();
        RunRecord run = recorder.End(MigrationDirection.Downgrade, new ConnectionFailedException("Cannot connect.", "Start it."));
        string text = MarkdownSummary.Write(run, RunSummary.Markdown);
        Assert.StartsWith("## ❌ Downgrade failed\n\nIt did not come to a run: nothing was changed.\n\n**ConnectionFailed**\n", text, StringComparison.Ordinal);
        Assert.Contains(new KeyValuePair<string, string>("error", "ConnectionFailed"), RunOutputs.Of(run, null));
    }

    [Fact]
    public void A_long_run_stays_within_what_GitHub_takes()
    {
        RunRecord run = SampleRun.Of(3000, new string('m', 500), SampleRun.Failure("rev3000"));
        string text = MarkdownSummary.Write(run, RunSummary.MarkdownWithMermaid);
        Assert.InRange(text.Length, 10_000, 200_000);
        Assert.Contains("| rev3000 |", text, StringComparison.Ordinal);
        Assert.Contains("and 2800 revisions before these.", text, StringComparison.Ordinal);
        Assert.Contains("[\"rev3000 ", text, StringComparison.Ordinal);
    }
}
