using System.Globalization;
using System.Xml.Linq;
using static PSMigrate.Engine.Reports.Html.Markup;

namespace PSMigrate.Engine.Reports.Html;

/// <summary>Whom the run kept waiting, as its text shows, and whom it waited for itself.</summary>
internal static class HtmlLocks
{
    private const int MostRows = 300;

    public static XElement? Write(RunRecord run)
    {
        if (run.Steps.Count == 0 && run.Waits.Count == 0)
        {
            return null;
        }

        XElement[] impacts = [.. run.Steps.SelectMany(step => step.Pieces.SelectMany(piece => piece.Statements
            .Where(statement => !statement.Impact.IsHarmless).Select(statement => Impact(step, piece, statement)))).Take(MostRows)];
        XElement[] waits = [.. run.Waits.TakeLast(MostRows).Select(wait => Element(
            "tr",
            Element("td", Element("code", wait.Revision ?? "the run")),
            Element("td", Class("when"), $"after {Duration.Describe(wait.Began < run.Began ? TimeSpan.Zero : wait.Began - run.Began)}"),
            Element("td", wait.ToString())))];
        return Element(
            "section",
            Element("h2", "Locks"),
            impacts.Length == 0
                ? Element("p", "No statement that ran makes others wait who read or write.")
                : Table(["Revision", "Line", "What the statement does to others", "Held for at most"], impacts),
            waits.Length == 0 ? Element("p", "The run did not have to wait for anybody.") : Table(["Revision", "When", "What it waited for"], waits));
    }

    private static XElement Impact(StepRecord step, PieceRecord piece, PlanStatement statement) => Element(
        "tr",
        Element("td", Element("code", step.Plan.Revision)),
        Element("td", statement.Line.ToString(CultureInfo.InvariantCulture)),
        Element("td", $"{statement.Command} {statement.Impact}"),
        Element("td", Class("took"), piece.Duration is { } duration ? Duration.Describe(duration) : ""));

    private static XElement Table(string[] heads, XElement[] rows) => Element(
        "div",
        Class("scroll"),
        Element(
            "table",
            Element("thead", Element("tr", heads.Select((head, i) => Element("th", i == 3 ? Class("took") : null, Attribute("scope", "col"), head)))),
            Element("tbody", rows)));
}
