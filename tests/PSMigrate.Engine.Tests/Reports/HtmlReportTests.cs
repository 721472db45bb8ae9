using System.Xml.Linq;
using PSMigrate.Engine.Reports;
using PSMigrate.Engine.Reports.Html;

namespace PSMigrate.Engine.Tests.Reports;

public sealed class HtmlReportTests
{
    [Fact]
    public void It_has_the_steps_their_statements_locks_and_graph()
    {
        XElement page = Parse(SampleRun.Of(3));
        Assert.Equal("Upgrade of loom done", page.Descendants("title").First().Value);
        Assert.Equal(3, page.Descendants("details").Count());
        XElement step = page.Descendants("details").First();
        Assert.Contains("2 statements in a transaction600 ms", step.Value, StringComparison.Ordinal);
        Assert.Contains("CREATE INDEX CONCURRENTLY ON jobs (c_rev0001)400 ms", step.Value, StringComparison.Ordinal);
        Assert.Equal(["done", "wait"], step.Descendants("rect").Select(bar => bar.Attribute("class")!.Value));
        Assert.Contains("ALTER TABLE blocks reads and writes of jobs (ACCESS EXCLUSIVE)", page.Value, StringComparison.Ordinal);
        XElement graph = page.Descendants("svg").Single(svg => svg.Attribute("class")!.Value == "graph");
        Assert.Equal(3, graph.Elements("g").Count());

        // Two halves for each of the two edges.
        Assert.Equal(4, graph.Elements("path").Count());
        Assert.Contains("build-7", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_shown_where_it_was_and_what_was_not_run_too()
    {
        SampleRun run = new();
        run.Plan(SampleRun.Step("a100", "first"), SampleRun.Step("b100", "second"), SampleRun.Step("c100", "third"));
        run.Do("a100");
        StatementFailedException error = SampleRun.Failure("b100");
        run.Do("b100", error);
        XElement page = Parse(run.End(error));
        XElement fault = page.Descendants("tr").Single(row => (string?)row.Attribute("class") == "fault");
        Assert.StartsWith("2ALTER TABLE jobs", fault.Value, StringComparison.Ordinal);
        Assert.Equal("open", page.Descendants("details").ElementAt(1).Attribute("open")?.Value);
        Assert.Contains("not run", page.Descendants("details").ElementAt(2).Value, StringComparison.Ordinal);
        Assert.Contains("column \"x\" does not exist\n^", page.Descendants("section").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_message_becomes_markup_and_nothing_is_loaded()
    {
        RunRecord run = SampleRun.Of(2, SampleRun.Hostile, SampleRun.Failure("rev0002", $"</pre><script>alert(1)</script>{SampleRun.Hostile}")) with
        {
            Context = new Dictionary<string, string> { ["ci_url"] = "javascript:alert(1)", ["git_branch"] = "<main>" },
        };
        XElement page = Parse(run);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "b" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script><b>&</b>", page.Value, StringComparison.Ordinal);
        XElement linked = Parse(run with { Context = new Dictionary<string, string> { ["ci_url"] = "https://ci.example/7?a=1&b=2" } });
        Assert.Equal("https://ci.example/7?a=1&b=2", Assert.Single(linked.Descendants("a")).Attribute("href")!.Value);
        Assert.DoesNotContain("url(", HtmlReport.Write(run), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_content_is_no_opening_tag_for_a_browser() =>
        Assert.DoesNotMatch("<(div|span|p|td|th|ul|ol|li|table|tbody|pre|section|text|title)( [^>]*)?/>", HtmlReport.Write(SampleRun.Of(2)));

    [Fact]
    public void A_run_of_thousands_is_a_page_that_a_browser_can_show()
    {
        string text = HtmlReport.Write(SampleRun.Of(3000, error: SampleRun.Failure("rev3000")));
        Assert.InRange(text.Length, 100_000, 4_000_000);
        Assert.Contains("The first 2000 revisions are left out.", text, StringComparison.Ordinal);
        Assert.Contains("2699 others left out.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_did_not_begin_has_a_page()
    {
        RunRecorder recorder = new(new Progress<MigrationEvent>());
        recorder.Begin();
        XElement page = Parse(recorder.End(MigrationDirection.Upgrade, new ConnectionFailedException("Cannot connect.", "Start it.")));
        Assert.Contains("It did not come to a run: nothing was changed.", page.Value, StringComparison.Ordinal);
        Assert.Contains("Next: Start it.", page.Value, StringComparison.Ordinal);
    }

    private static XElement Parse(RunRecord run)
    {
        string text = HtmlReport.Write(run);
        Assert.StartsWith("<!DOCTYPE html>\n", text, StringComparison.Ordinal);
        return XElement.Parse(text["<!DOCTYPE html>\n".Length..]);
    }
}
