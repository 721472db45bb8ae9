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

            WriteImpacts(terminal, isBrief ? [] : difference.Statements);
        }

        if (!isBrief)
        {
            WriteOnTheWay(terminal, comparison);
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

    /// <summary>What is the same on both sides, and goes and comes back, or is changed for others.</summary>
    private static void WriteOnTheWay(Terminal terminal, SchemaComparison comparison)
    {
        HashSet<string> told = [.. comparison.Differences.Select(difference => difference.Object)];
        foreach (IGrouping<string, ChangeStatement> item in comparison.Statements.Where(statement => !told.Contains(statement.Object)).GroupBy(statement => statement.Object))
        {
            terminal.Out.WriteLine(Color.Paint($"= {item.Key} (made again for others)", Color.Yellow, terminal.ColorsOut));
            WriteImpacts(terminal, item);
        }
    }

    // As in a plan at a glance: only what somebody has to think about.
    private static void WriteImpacts(Terminal terminal, IEnumerable<ChangeStatement> statements)
    {
        foreach (ChangeStatement statement in statements.Where(statement => !statement.Impact.IsHarmless))
        {
            terminal.Out.WriteLine(Color.Paint($"    ! {statement.Command} {statement.Impact}", Color.Yellow, terminal.ColorsOut));
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
