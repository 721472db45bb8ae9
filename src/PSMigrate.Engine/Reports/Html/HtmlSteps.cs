using System.Globalization;
using System.Xml.Linq;
using static PSMigrate.Engine.Reports.Html.Markup;

namespace PSMigrate.Engine.Reports.Html;

/// <summary>The steps on one scale of time, each with its statements.</summary>
internal static class HtmlSteps
{
    private const int MostSteps = 1000;
    private const int MostStatements = 100;
    private const int MostOpen = 12;

    public static XElement? Write(RunRecord run)
    {
        if (run.Steps.Count == 0)
        {
            return null;
        }

        int skipped = Math.Max(0, run.Steps.Count - MostSteps);
        bool areOpen = run.Steps.Sum(step => step.Pieces.Sum(piece => piece.Statements.Count)) <= MostOpen;
        return Element(
            "section",
            Element("h2", "Timeline"),
            skipped == 0 ? null : Element("p", Class("quiet"), $"The first {ReportText.Count(skipped, "revision")} are left out."),
            run.Waits.Count == 0 ? null : Element("p", Class("quiet"), Element("span", Class("wait"), "■"), " waiting for locks"),
            Element("div", Class("axis"), Attribute("aria-hidden", "true"), Element("span", "0"), Element("span", Duration.Describe(run.Duration / 2)), Element("span", Duration.Describe(run.Duration))),
            Element("ol", Class("steps scroll"), run.Steps.Skip(skipped).Select(step => Element("li", Step(run, step, areOpen)))));
    }

    private static XElement Step(RunRecord run, StepRecord step, bool isOpen)
    {
        string outcome = ReportText.Outcome(step);
        XElement summary = Element(
            "summary",
            Element("span", Class("name"), Element("code", step.Plan.Revision), $" {step.Plan.Message}"),
            Element("span", Class($"outcome {(step.Result is null ? "pending" : outcome)}"), outcome),
            Element("span", Class("took"), step.Result is null ? "" : Duration.Describe(step.Result.Duration)),
            step.Result is { } result ? Bar(run, step, result) : Element("span"));
        return Element(
            "details",
            isOpen || step.Result is { Outcome: not RunOutcome.Done } ? Attribute("open", "open") : null,
            summary,
            step.Pieces.Count > 0 ? Pieces(run, step) : Element("p", Class("quiet"), "No statement was sent."));
    }

    private static XElement Bar(RunRecord run, StepRecord step, StepResult result)
    {
        string label = $"from {Duration.Describe(Positive(result.Started - run.Began))} on, for {Duration.Describe(result.Duration)}";
        return Element(
            "svg",
            Class("bar"),
            Attribute("role", "img"),
            Attribute("aria-label", label),
            Element("title", label),
            Rectangle(run, result.Started, result.Duration, result.Outcome.ToString().ToLowerInvariant()),
            run.Waits.Where(wait => wait.Revision == step.Plan.Revision).Take(50).Select(wait => Rectangle(run, wait.Began, wait.Lasted, "wait")));
    }

    private static XElement Rectangle(RunRecord run, DateTimeOffset began, TimeSpan lasted, string kind)
    {
        double total = Math.Max(1, run.Duration.TotalMilliseconds);
        double from = Math.Clamp(100 * (began - run.Began).TotalMilliseconds / total, 0, 99.5);
        double width = Math.Clamp(100 * lasted.TotalMilliseconds / total, 0.5, 100 - from);
        return Element(
            "rect", Class(kind), Attribute("x", Percent(from)), Attribute("width", Percent(width)), Attribute("y", "0"), Attribute("height", "100%"), Attribute("rx", "2"));
    }

    private static XElement Pieces(RunRecord run, StepRecord step)
    {
        int left = MostStatements;
        List<XElement> bodies = [];
        foreach (PieceRecord piece in step.Pieces)
        {
            List<XElement> rows = [];
            if (piece.IsTransaction)
            {
                rows.Add(Element(
                    "tr",
                    Element("th", Attribute("scope", "rowgroup"), Attribute("colspan", "2"), $"{ReportText.Count(piece.Statements.Count, "statement")} in a transaction"),
                    Element("td", Class("took"), Took(piece))));
            }

            foreach (PlanStatement statement in piece.Statements.Take(left))
            {
                rows.Add(Statement(run, step, piece, statement));
            }

            left = Math.Max(0, left - piece.Statements.Count);
            bodies.Add(Element("tbody", rows));
        }

        int more = step.Pieces.Sum(piece => piece.Statements.Count) - MostStatements;
        return Element(
            "div",
            Element("p", Class("quiet"), Element("code", step.Plan.Path)),
            Element("table", Class("statements"), bodies),
            more > 0 ? Element("p", Class("quiet"), $"and {ReportText.Count(more, "statement")} more.") : null,
            Element("ul", run.Waits.Where(wait => wait.Revision == step.Plan.Revision).Take(MostStatements).Select(wait => Element("li", wait.ToString()))) is { HasElements: true } waits ? waits : null);
    }

    private static XElement Statement(RunRecord run, StepRecord step, PieceRecord piece, PlanStatement statement)
    {
        bool isAtFault = step.Result is { Outcome: not RunOutcome.Done } && IsAt(run.Error?.Position, piece, statement);
        return Element(
            "tr",
            isAtFault ? Class("fault") : null,
            Element("td", Class("line"), statement.Line.ToString(CultureInfo.InvariantCulture)),
            Element(
                "td",
                Element("pre", Class("sql"), ReportText.Cut(statement.Sql, 1500)),
                statement.Impact.IsHarmless ? null : Element("p", Class("impact"), statement.Impact.ToString()),
                isAtFault ? Element("p", Class("impact"), Element("strong", "This one failed.")) : null),
            Element("td", Class("took"), piece.IsTransaction ? "" : Took(piece)));
    }

    // The server names a place within the statement, so it is the last one that begins before it.
    private static bool IsAt(SourcePosition? position, PieceRecord piece, PlanStatement statement) => position is { Line: > 0 }
        && piece.Statements.LastOrDefault(one => one.Line < position.Line || (one.Line == position.Line && one.Column <= Math.Max(1, position.Column)))?.Number == statement.Number;

    private static string Took(PieceRecord piece) => piece.Duration is { } duration ? Duration.Describe(duration) : "";

    private static TimeSpan Positive(TimeSpan duration) => duration < TimeSpan.Zero ? TimeSpan.Zero : duration;

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");
}
