namespace PSMigrate.Cli.Output.Text;

/// <summary>The history table, a line per row.</summary>
internal static class LogText
{
    public static void Write(TextWriter output, IReadOnlyList<LogEntry> entries, bool isVerbose)
    {
        foreach (LogEntry entry in entries)
        {
            output.WriteLine(Line(entry));
            if (entry.Error is { Length: > 0 } error)
            {
                output.WriteLine($"    {(entry.SqlState is { } state ? $"{state.Trim()} " : "")}{error.ReplaceLineEndings("\n    ")}");
            }

            if (isVerbose)
            {
                output.WriteLine($"    run {entry.RunId} by {entry.OsUser}@{entry.Host} as {entry.DbUser} with {entry.Tool}");
                if (entry.Context is { Count: > 0 } context)
                {
                    output.WriteLine($"    {string.Join(", ", context.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))}");
                }
            }
        }
    }

    private static string Line(LogEntry entry)
    {
        string what = string.Join(' ', new[]
        {
            entry.Kind,
            entry.Kind is "run" or "backfill" ? entry.RunId.ToString()[..8] : null,
            entry.Direction?.ToString().ToLowerInvariant(),
            entry.Revision,
            entry.Segment is { } segment ? $"segment {segment}" : null,
            entry.Statement is { } statement ? $"statement {statement}" : null,
            entry.Plan is { Length: > 0 } plan ? $"plan {plan[..Math.Min(plan.Length, 8)]}" : null,
            entry is { Kind: "batch", RowCount: { } rows } ? Amount.Of(rows, "row") : null,
        }.Where(word => !string.IsNullOrEmpty(word)));
        string took = entry.Duration is { } duration ? $" ({Amount.Of(duration)})" : "";
        return $"{Amount.Of(entry.Started)} {entry.Outcome.ToString().ToLowerInvariant(),-11} {what}{took}";
    }
}
