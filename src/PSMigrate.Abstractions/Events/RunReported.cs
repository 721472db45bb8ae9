namespace PSMigrate;

/// <summary>What a run leaves for others to read is ready; told behind its end, well or not, where <see cref="RunOptions"/> ask for any.</summary>
/// <param name="ReportPath">Full path of the page that was written, or null.</param>
/// <param name="Summary">The run in Markdown, or null.</param>
/// <param name="Outputs">What the next step of a pipeline may want to know, by name: <c>outcome</c>, <c>run_id</c>, <c>end_heads</c>, …</param>
public sealed record RunReported(string? ReportPath, string? Summary, IReadOnlyList<KeyValuePair<string, string>> Outputs) : MigrationEvent
{
    /// <summary>What the next step of a pipeline may want to know, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Outputs { get; init => field = value.ToArray(); } = Outputs.ToArray();
}
