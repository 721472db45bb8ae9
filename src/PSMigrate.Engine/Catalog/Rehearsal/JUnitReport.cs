using System.Globalization;
using System.Xml.Linq;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>Results of a rehearsal as the XML that CI systems read.</summary>
internal static class JUnitReport
{
    public static XDocument Write(IReadOnlyList<RehearsalResult> results) => new(new XElement(
        "testsuites",
        new XElement(
            "testsuite",
            new XAttribute("name", "psmigrate test"),
            new XAttribute("tests", results.Count),
            new XAttribute("failures", results.Count(result => result.Outcome == RehearsalOutcome.Failed)),
            new XAttribute("errors", 0),
            new XAttribute("skipped", results.Count(result => result.Outcome == RehearsalOutcome.Skipped)),
            new XAttribute("time", Seconds(TimeSpan.FromTicks(results.Sum(result => Time(result).Ticks)))),
            results.Select(Case))));

    private static XElement Case(RehearsalResult result) => new(
        "testcase",
        new XAttribute("classname", "psmigrate"),
        new XAttribute("name", result.Message.Length == 0 ? result.Revision : $"{result.Revision}: {Clean(result.Message)}"),
        new XAttribute("time", Seconds(Time(result))),
        result.Outcome switch
        {
            RehearsalOutcome.Failed => new XElement("failure", new XAttribute("message", Clean(result.Error)), string.Join('\n', result.Differences.Select(difference => Clean(difference.ToString())))),
            RehearsalOutcome.Skipped => new XElement("skipped", new XAttribute("message", Clean(result.Error))),
            _ => null,
        });

    // A server's message may hold what XML cannot.
    private static string Clean(string? text) => string.Concat((text ?? "").Where(System.Xml.XmlConvert.IsXmlChar));

    private static TimeSpan Time(RehearsalResult result) => (result.UpDuration ?? TimeSpan.Zero) + (result.DownDuration ?? TimeSpan.Zero);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
