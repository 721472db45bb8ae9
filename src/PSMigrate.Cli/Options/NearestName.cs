namespace PSMigrate.Cli.Options;

/// <summary>The name that a slip of the finger may have meant.</summary>
internal static class NearestName
{
    public static string? To(string text, IEnumerable<string> names)
    {
        string wanted = text.ToLowerInvariant();
        (string? name, int distance) = names
            .Where(known => known.TrimStart('-').Length > 1)
            .Select(known => ((string?)known, Distance(wanted, known)))
            .OrderBy(pair => pair.Item2)
            .FirstOrDefault((null, int.MaxValue));
        return distance <= Math.Max(1, wanted.TrimStart('-').Length / 3) ? name : null;
    }

    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
