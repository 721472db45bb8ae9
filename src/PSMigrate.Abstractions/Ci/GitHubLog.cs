using System.Text;

namespace PSMigrate;

/// <summary>Workflow commands of GitHub Actions; summary and outputs go to the files that it names.</summary>
internal sealed class GitHubLog(Func<string, string?> variable) : CiLog(variable("GITHUB_WORKSPACE"))
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public override RunSummary Summary => RunSummary.MarkdownWithMermaid;

    private protected override string EndGroup => "::endgroup::";

    private protected override string BeginGroup(string title) => $"::group::{Data(OneLine(title))}";

    private protected override string Error(string id, string text, SourcePosition? at)
    {
        string place = at is null ? "" : $"file={Property(at.File)},{(at.Line > 0 ? $"line={at.Line}," : "")}{(at.Column > 0 ? $"col={at.Column}," : "")}";
        return $"::error {place}title={Property($"psmigrate {id}")}::{Data(text)}";
    }

    private protected override string Warning(string text) => $"::warning title=psmigrate::{Data(text)}";

    private protected override IReadOnlyList<string> Publish(RunReported report) =>
    [
        .. Append("GITHUB_STEP_SUMMARY", report.Summary is null ? "" : $"{report.Summary}\n"),
        .. Append("GITHUB_OUTPUT", string.Concat(report.Outputs.Select(output => $"{output.Key}={OneLineValue(output.Value)}\n"))),
    ];

    // A name=value line has no way to hold a line break, and a longer form would have to be proof against its own delimiter.
    private static string OneLineValue(string value) => value.ReplaceLineEndings(" ").Replace('\r', ' ');

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private string[] Append(string name, string text)
    {
        if (text.Length == 0 || variable(name) is not { Length: > 0 } file)
        {
            return [];
        }

        try
        {
            File.AppendAllText(file, text, s_utf8);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Warning($"{name} cannot be written: {e.Message}")];
        }
    }
}
