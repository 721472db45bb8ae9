namespace PSMigrate.Engine.Revisions;

/// <summary>The rows of a version table, without a database.</summary>
internal static class HeadRows
{
    /// <summary>Applies the changes in order.</summary>
    /// <returns>The rows after, sorted.</returns>
    /// <exception cref="HeadsChangedException">A change does not hit exactly one row.</exception>
    public static IReadOnlyList<string> Apply(IEnumerable<string> rows, IEnumerable<RowChange> changes)
    {
        SortedSet<string> held = new(rows, StringComparer.Ordinal);
        foreach (RowChange change in changes)
        {
            bool hit = change switch
            {
                RowChange.Insert insert => held.Add(insert.Id),
                RowChange.Delete delete => held.Remove(delete.Id),
                RowChange.Update update => held.Remove(update.From) && held.Add(update.To),
                _ => false,
            };
            if (!hit)
            {
                throw new HeadsChangedException(Needed(change), [.. held], $"{change} does not hit one row of the version table.");
            }
        }

        return [.. held];
    }

    private static IReadOnlyList<string> Needed(RowChange change) => change switch
    {
        RowChange.Delete delete => [delete.Id],
        RowChange.Update update => [update.From],
        _ => [],
    };
}
