namespace PSMigrate.Cli.Output.Text;

/// <summary>What came of a rehearsal, some lines for each revision.</summary>
internal static class RehearsalText
{
    public static void Write(TextWriter output, IReadOnlyList<RehearsalResult> results)
    {
        foreach (RehearsalResult result in results)
        {
            string only = result is { Outcome: RehearsalOutcome.Passed, IsReversible: false } ? "  up only: it has no downgrade" : "";
            output.WriteLine($"{result.Outcome.ToString().ToLowerInvariant(),-8}{result.Revision}{Took("up", result.UpDuration)}{Took("down", result.DownDuration)}{only}");
            if (result.Error is { } error)
            {
                output.WriteLine($"    {error.ReplaceLineEndings("\n    ")}");
            }

            foreach (RehearsalLock held in result.Locks)
            {
                output.WriteLine($"    held {held}");
            }

            foreach (string table in result.Rewrites)
            {
                output.WriteLine($"    rewrote {table}");
            }
        }
    }

    private static string Took(string way, TimeSpan? duration) => duration is { } time ? $"  {way} {time.TotalMilliseconds:0} ms" : "";
}
