using System.Globalization;

namespace PSMigrate.Engine.Reports;

/// <summary>Counts, rows of the version table, times and first lines as reports write them.</summary>
internal static class ReportText
{
    public static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Rows(IReadOnlyList<string>? rows) => rows switch { null => "unknown", { Count: 0 } => "base", _ => string.Join(", ", rows) };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    /// <summary>What became of a step, in a word.</summary>
    public static string Outcome(StepRecord step) => step.Result?.Outcome.ToString().ToLowerInvariant() ?? "not run";

    /// <summary>Where and when a run was, in the order of a table.</summary>
    public static IEnumerable<(string Name, string Value)> Origin(RunRecord run)
    {
        yield return ("Run", run.Identity.RunId);
        yield return ("Began", Time(run.Began));
        if (run.Database is { } database)
        {
            yield return ("Database", $"{database.Database} on {database.Host}:{database.Port} as {database.User}, PostgreSQL {database.ServerVersion}");
        }

        yield return ("Machine", $"{run.Identity.Host} ({run.Identity.OsUser}), {run.Identity.Tool}");
        foreach ((string name, string label) in s_labels)
        {
            if (run.Context.TryGetValue(name, out string? value))
            {
                yield return (label, value);
            }
        }
    }

    private static readonly (string, string)[] s_labels =
    [
        ("git_commit", "Commit of the scripts"), ("git_branch", "Branch"), ("ci", "CI"), ("ci_run_id", "CI run"), ("ci_commit", "Commit of the CI run"), ("ci_url", "CI page"),
    ];
}
