using System.Globalization;
using System.Xml.Linq;
using static PSMigrate.Engine.Reports.Html.Markup;

namespace PSMigrate.Engine.Reports.Html;

/// <summary>The graph of revisions as SVG: the rows that <see cref="RevisionGraph"/> draws in characters, with lines instead.</summary>
internal static class HtmlGraph
{
    private const int MostRevisions = 400;
    private const int MostText = 100;
    private const int Column = 9;
    private const int Left = 12;
    private const int NodeHeight = 26;
    private const int LinkHeight = 14;

    public static XElement? Write(RunRecord run)
    {
        if (run.Revisions.Count == 0)
        {
            return null;
        }

        GraphExcerpt excerpt = GraphExcerpt.Of(run, MostRevisions);
        return Element(
            "section",
            Element("h2", "Revisions"),
            Element(
                "p",
                Class("quiet"),
                "Newest first. ",
                Element("span", Class("key done"), "● done in this run"),
                " ",
                Element("span", Class("key failed"), "✕ failed"),
                " ● there before ○ not applied",
                excerpt.Left == 0 ? null : $". {ReportText.Count(excerpt.Left, "other")} left out."),
            Element("div", Class("scroll"), Draw(run, RevisionGraph.Draw(excerpt.Revisions, isMarked: false))));
    }

    private static XElement Draw(RunRecord run, IReadOnlyList<RevisionGraphRow> rows)
    {
        Dictionary<string, StepRecord> steps = run.Steps.ToDictionary(step => step.Plan.Revision, StringComparer.Ordinal);
        List<XElement> lines = [];
        List<XElement> nodes = [];
        string above = "";
        int y = 0;
        int width = 0;
        foreach (RevisionGraphRow row in rows)
        {
            int bottom = y + (row.Revision is null ? LinkHeight : NodeHeight);
            int lane = row.Revision is null ? -1 : row.Lanes.IndexOf('*', StringComparison.Ordinal);
            for (int i = 0; i < row.Lanes.Length; i++)
            {
                lines.AddRange(Strokes(row.Lanes[i], i, y, bottom));
            }

            if (row.Revision is { } revision)
            {
                int middle = (y + bottom) / 2;
                if (Reaches(above, lane))
                {
                    lines.Add(Line(lane, y, lane, middle));
                }

                if (row.Below.Length > lane && row.Below[lane] == '|')
                {
                    lines.Add(Line(lane, middle, lane, bottom));
                }

                string text = ReportText.Cut($"{revision.Id} {revision.Message}", MostText);
                int x = X(row.Lanes.Length + 1);
                nodes.Add(Node(revision, steps.GetValueOrDefault(revision.Id), lane, middle, x, text));
                width = Math.Max(width, x + (text.Length * 8) + 20);
            }

            above = row.Revision is null ? row.Lanes : row.Below;
            y = bottom;
        }

        return Element(
            "svg",
            Class("graph"),
            Attribute("role", "img"),
            Attribute("aria-label", $"Graph of {ReportText.Count(nodes.Count, "revision")}"),
            Attribute("width", Text(width)),
            Attribute("height", Text(y)),
            Attribute("viewBox", $"0 0 {Text(width)} {Text(y)}"),
            lines,
            nodes);
    }

    // Whether a line of the row above comes down on a column: straight, or slanted from a column beside it.
    private static bool Reaches(string above, int column) =>
        (column < above.Length && above[column] == '|') || (column + 1 < above.Length && above[column + 1] == '/') || (column > 0 && column - 1 < above.Length && above[column - 1] == '\\');

    private static IEnumerable<XElement> Strokes(char character, int column, int top, int bottom) => character switch
    {
        '|' => [Line(column, top, column, bottom)],
        '/' => [Line(column + 1, top, column - 1, bottom)],
        '\\' => [Line(column - 1, top, column + 1, bottom)],
        '_' => [Line(column - 1, bottom, column + 1, bottom)],
        _ => [],
    };

    private static XElement Line(int fromColumn, int from, int toColumn, int to)
    {
        int x = X(fromColumn);
        int end = X(toColumn);
        int middle = (from + to) / 2;
        string path = x == end || from == to
            ? $"M{Text(x)} {Text(from)}L{Text(end)} {Text(to)}"
            : $"M{Text(x)} {Text(from)}C{Text(x)} {Text(middle)} {Text(end)} {Text(middle)} {Text(end)} {Text(to)}";
        return Element("path", Attribute("d", path));
    }

    private static XElement Node(Revision revision, StepRecord? step, int lane, int y, int x, string text)
    {
        string kind = step?.Result?.Outcome switch
        {
            RunOutcome.Done => "done",
            not null => "failed",
            _ => revision.State == RevisionState.Pending ? "pending" : "applied",
        };
        return Element(
            "g",
            Class(kind),
            Element("title", $"{revision.Id}: {(step is null ? kind : ReportText.Outcome(step))}"),
            kind == "failed" ? Cross(lane, y) : Element("circle", Attribute("cx", Text(X(lane))), Attribute("cy", Text(y)), Attribute("r", "5")),
            Element("text", Attribute("x", Text(x)), Attribute("y", Text(y + 4)), text));
    }

    private static XElement Cross(int lane, int y)
    {
        int x = X(lane);
        return Element("path", Class("cross"), Attribute("d", $"M{Text(x - 5)} {Text(y - 5)}L{Text(x + 5)} {Text(y + 5)}M{Text(x + 5)} {Text(y - 5)}L{Text(x - 5)} {Text(y + 5)}"));
    }

    private static int X(int column) => Left + (column * Column);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
