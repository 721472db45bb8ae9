using System.Globalization;

namespace PSMigrate.Engine.Reports;

/// <summary>What the next step of a pipeline may want to know of a run.</summary>
internal static class RunOutputs
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(RunRecord run, string? reportPath) =>
    [
        new("run_id", run.Identity.RunId),
        new("outcome", run.Outcome.ToString().ToLowerInvariant()),
        new("direction", run.Direction.ToString().ToLowerInvariant()),
        new("database", run.Database?.Database ?? ""),
        new("start_heads", string.Join(',', run.StartHeads ?? [])),
        new("end_heads", string.Join(',', run.EndHeads ?? [])),
        new("steps", run.Done.Count().ToString(CultureInfo.InvariantCulture)),
        new("revisions", string.Join(',', run.Done.Select(step => step.Plan.Revision))),
        new("error", run.Error?.ErrorId ?? ""),
        new("report", reportPath ?? ""),
    ];
}
