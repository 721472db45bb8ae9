namespace PSMigrate.Cli.Output.Text;

/// <summary>What two schemas do not share: an object a line, with both definitions where they are wanted.</summary>
internal static class DifferenceText
{
    public static void Write(Terminal terminal, SchemaComparison comparison, bool isBrief)
    {
        TextWriter output = terminal.Out;
        if (!comparison.IsEqual)
        {
            output.WriteLine($"--- {comparison.From}");
            output.WriteLine($"+++ {comparison.To}");
            output.WriteLine();
        }

        foreach (SchemaDifference difference in comparison.Differences)
        {
            output.WriteLine(Color.Paint($"{Mark(difference.Change)} {difference.Object}", ColorOf(difference.Change), terminal.ColorsOut));
            foreach (string line in isBrief ? [] : difference.ToDiff())
            {
                output.WriteLine(Painted($"    {line}".TrimEnd(), line[0], terminal.ColorsOut));
            }
        }

        if (!comparison.IsEqual)
        {
            output.WriteLine();
        }

        output.WriteLine(comparison.IsEqual
            ? $"No differences between {comparison.From} and {comparison.To}."
            : $"{Amount.Of(comparison.Differences.Count, "difference")}: {Counts(comparison)}.");
        if (comparison.NotCompared.Count > 0)
        {
            output.WriteLine($"Not compared: {KindCounts.List(comparison.NotCompared)}.");
        }
    }

    private static string Counts(SchemaComparison comparison) => string.Join(", ", comparison.Differences
        .GroupBy(difference => difference.Change)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));

    private static string Painted(string text, char mark, bool isOn) => mark switch
    {
        '+' => Color.Paint(text, Color.Green, isOn),
        '-' => Color.Paint(text, Color.Red, isOn),
        _ => text,
    };

    private static string ColorOf(SchemaChange change) => change switch
    {
        SchemaChange.Added => Color.Green,
        SchemaChange.Removed => Color.Red,
        _ => Color.Yellow,
    };

    private static char Mark(SchemaChange change) => change switch
    {
        SchemaChange.Added => '+',
        SchemaChange.Removed => '-',
        _ => '~',
    };
}
