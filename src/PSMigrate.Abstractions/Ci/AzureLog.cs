using System.Text;

namespace PSMigrate;

/// <summary>Logging commands of Azure Pipelines; the summary is a file that one of them names.</summary>
internal sealed class AzureLog(Func<string, string?> variable) : CiLog(variable("BUILD_SOURCESDIRECTORY"))
{
    // Its page of a build shows no Mermaid.
    public override RunSummary Summary => RunSummary.Markdown;

    private protected override string EndGroup => "##[endgroup]";

    // The one command whose text nothing unescapes.
    private protected override string BeginGroup(string title) => $"##[group]{OneLine(title)}";

    private protected override string Error(string id, string text, SourcePosition? at)
    {
        string place = at is null
            ? ""
            : $"sourcepath={Property(at.File)};{(at.Line > 0 ? $"linenumber={at.Line};" : "")}{(at.Column > 0 ? $"columnnumber={at.Column};" : "")}";
        return $"##vso[task.logissue type=error;{place}code={Property(id)};]{Data(text)}";
    }

    private protected override string Warning(string text) => $"##vso[task.logissue type=warning;]{Data(text)}";

    private protected override IReadOnlyList<string> Publish(RunReported report) =>
    [
        .. report.Outputs.Select(output => $"##vso[task.setvariable variable={Property(output.Key)};isOutput=true]{Data(output.Value)}"),
        .. report.Summary is { } summary ? Upload(summary) : [],
    ];

    private static string Data(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private string[] Upload(string summary)
    {
        // The page shows the file's name as its title; a run of its own has a folder of its own.
        string folder = Path.Join(variable("AGENT_TEMPDIRECTORY") is { Length: > 0 } temp ? temp : Path.GetTempPath(), $"psmigrate-{Guid.NewGuid():N}");
        string file = Path.Join(folder, "psmigrate.md");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, summary, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return [$"##vso[task.uploadsummary]{Data(file)}"];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Warning($"The summary cannot be written: {e.Message}")];
        }
    }
}
