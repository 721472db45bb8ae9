namespace PSMigrate.Engine.Import.Alembic;

/// <summary>
/// Where env.py does not say <c>paramstyle: named</c>, psycopg's dialect writes every percent sign of a statement twice. Told by what the
/// Python says: the SQL has longer runs of them than the code it comes from, and none that is odd.
/// </summary>
internal static class PercentSigns
{
    /// <param name="pieces">SQL and the Python that it comes from.</param>
    public static bool AreDoubled(IEnumerable<(string Sql, string Python)> pieces)
    {
        bool longer = false;
        foreach ((string sql, string python) in pieces)
        {
            IReadOnlyList<int> runs = Runs(sql);
            if (runs.Any(run => run % 2 != 0))
            {
                return false;
            }

            longer |= runs.DefaultIfEmpty().Max() > Runs(python).DefaultIfEmpty().Max();
        }

        return longer;
    }

    public static string Halve(string sql) => sql.Replace("%%", "%", StringComparison.Ordinal);

    private static IReadOnlyList<int> Runs(string text)
    {
        List<int> runs = [];
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && text[i] == '%')
            {
                i++;
            }

            if (i > start)
            {
                runs.Add(i - start);
            }
        }

        return runs;
    }
}
