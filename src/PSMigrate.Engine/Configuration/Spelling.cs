namespace PSMigrate.Engine.Configuration;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the names, or null when none is near: a third of the letters may differ.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        (string Name, int Distance)[] byDistance = [.. names
            .Select(name => (name, Distance(word.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(pair => pair.Item2).ThenBy(pair => pair.name, StringComparer.Ordinal)];
        return byDistance.Length > 0 && byDistance[0].Distance <= Math.Max(1, word.Length / 3) ? byDistance[0].Name : null;
    }

    /// <summary>How many letters have to be put in, taken out, changed or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        int[,] cost = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int change = cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[from.Length, to.Length];
    }
}
