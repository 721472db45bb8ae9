namespace PSMigrate.Cli.Output.Text;

/// <summary>A fleet: a line for each target as it ends, and at the end how many are where.</summary>
internal static class FleetText
{
    private const int MostNames = 10;

    public static string Line(FleetTargetResult target)
    {
        string word = target.Outcome switch
        {
            FleetOutcome.UpToDate => "up to date",
            FleetOutcome.NotBegun => "not begun",
            _ => target.Outcome.ToString().ToLowerInvariant(),
        };
        string from = target.StartHeads is { } start ? Amount.Rows(start) : "";
        string where = target.EndHeads is { } end && target.StartHeads is { } begin && !end.SequenceEqual(begin) ? $"{from} -> {Amount.Rows(end)}" : from;
        string what = target.Outcome switch
        {
            FleetOutcome.Done or FleetOutcome.Interrupted => $" ({Amount.Of(target.Revisions.Count, "revision")}, {Amount.Of(target.Duration)})",
            FleetOutcome.Pending => $" (pending: {string.Join(", ", target.Revisions)})",
            FleetOutcome.Failed => $"{(where.Length > 0 ? "  " : "")}{target.ErrorId}: {FirstLine(target.Error!)}{Detail(target.Exception)}",
            _ => "",
        };
        return $"{word,-11} {target.Name}  {where}{what}".TrimEnd();
    }

    // An excerpt of the script is in the JSON; here a target has a line.
    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd();

    // Which row it is about, which the message mostly does not say.
    private static string Detail(MigrationException? error) => error is StatementFailedException { Detail: { Length: > 0 } detail } ? $": {FirstLine(detail)}" : "";

    public static void Write(TextWriter output, FleetResult result)
    {
        string[] left = [.. result.Targets.Where(target => target.Outcome == FleetOutcome.NotBegun).Select(target => target.Name)];
        if (left.Length > 0)
        {
            output.WriteLine($"not begun   {string.Join(", ", left.Take(MostNames))}{(left.Length > MostNames ? $" and {left.Length - MostNames} more" : "")}");
        }

        output.WriteLine($"{result} ({Amount.Of(result.Duration)}).");
    }
}
