using System.Xml.Linq;
using static PSMigrate.Engine.Reports.Html.Markup;

namespace PSMigrate.Engine.Reports.Html;

/// <summary>A run as one page that needs nothing but itself, and runs nothing.</summary>
internal static class HtmlReport
{
    private static readonly string s_style = ReadStyle();

    public static string Write(RunRecord run)
    {
        XElement html = Element(
            "html",
            Attribute("lang", "en"),
            Element(
                "head",
                Element("meta", Attribute("charset", "utf-8")),
                Element("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                Element("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                Element("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
                Element("title", run.Title),
                Element("style", s_style)),
            Element(
                "body",
                Element(
                    "main",
                    Head(run),
                    run.Error is { } error ? ErrorOf(error) : null,
                    HtmlSteps.Write(run),
                    HtmlLocks.Write(run),
                    HtmlGraph.Write(run),
                    Messages(run),
                    Origin(run))));
        return $"<!DOCTYPE html>\n{html.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static XElement Head(RunRecord run)
    {
        List<XElement> tiles = [];
        if (run.Steps.Count > 0)
        {
            int done = run.Done.Count();
            tiles.Add(Tile(done == run.Steps.Count ? $"{done}" : $"{done} of {run.Steps.Count}", run.Steps.Count == 1 ? "revision" : "revisions"));
            tiles.Add(Tile($"{run.StatementCount}", run.StatementCount == 1 ? "statement" : "statements"));
            tiles.Add(Tile($"{run.RowCount}", run.RowCount == 1 ? "row changed" : "rows changed"));
        }

        tiles.Add(Tile(Duration.Describe(run.Duration), "from begin to end"));
        tiles.Add(Tile($"{run.Waits.Count}", run.Waits.Count == 1 ? "wait for a lock" : "waits for locks"));
        return Element(
            "header",
            Element(
                "h1",
                $"{run.Direction}{(run.Database is null ? "" : $" of {run.Database.Database}")} ",
                Element("span", Class($"badge {run.Outcome.ToString().ToLowerInvariant()}"), run.Outcome.ToString().ToLowerInvariant())),
            Element("p", Class("heads"), run switch
            {
                { StartHeads: null, EndHeads: null } => "It did not come to a run: nothing was changed.",
                { Steps.Count: 0 } => $"Nothing to do: the database is at {ReportText.Rows(run.EndHeads)}.",
                _ => $"{ReportText.Rows(run.StartHeads)} → {ReportText.Rows(run.EndHeads)}",
            }),
            Element("p", Class("quiet"), string.Join(" · ", ((string?[])[run.Database?.ToString(), ReportText.Time(run.Began)]).OfType<string>())),
            Element("ul", Class("tiles"), tiles));
    }

    private static XElement Tile(string number, string what) => Element("li", Element("strong", number), " ", what);

    private static XElement ErrorOf(MigrationException error)
    {
        StatementFailedException? failed = error as StatementFailedException;
        return Element(
            "section",
            Class("error"),
            Attribute("aria-label", "Error"),
            Element("h2", error.ErrorId),
            Element("p", failed?.SqlState is { } state ? $"{error.Message} (SQLSTATE {state})" : error.Message),
            error.Position is { } position ? Element("p", Element("code", position.ToString())) : null,
            failed?.Excerpt is { Length: > 0 } excerpt ? Element("pre", excerpt) : null,
            Line("Detail", failed?.Detail),
            Line("Server's hint", failed?.ServerHint),
            failed?.Context is { Length: > 0 } context ? Element("pre", context) : null,
            Line("Next", error.Hint));

        static XElement? Line(string label, string? text) => string.IsNullOrEmpty(text) ? null : Element("p", Element("strong", $"{label}: "), text);
    }

    private static XElement? Messages(RunRecord run) => run.Messages.Count == 0 ? null : Element(
        "section",
        Element("h2", "Messages"),
        Element(
            "ul",
            Class("messages"),
            run.Messages.Select(message => Element(
                "li",
                Element("span", Class("quiet"), $"{Duration.Describe(message.At - run.Began)} "),
                Element("strong", $"{message.Severity}: "),
                ReportText.Cut(message.Text, 2000)))));

    private static XElement Origin(RunRecord run) => Element(
        "section",
        Element("h2", "Where and when"),
        Element("table", Class("origin"), Element("tbody", ReportText.Origin(run).Select(row => Element(
            "tr",
            Element("th", Attribute("scope", "row"), row.Name),
            Element("td", Value(row.Value)))))));

    private static object Value(string value) => Uri.TryCreate(value, UriKind.Absolute, out Uri? link) && link.Scheme is "https" or "http"
        ? Element("a", Attribute("href", link.AbsoluteUri), Attribute("rel", "noreferrer"), value)
        : value;

    private static string ReadStyle()
    {
        using StreamReader reader = new(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return $"\n{reader.ReadToEnd()}";
    }
}
