using System.Globalization;

namespace PSMigrate.Engine.Revisions;

/// <summary>Names that somebody may have meant: a slip of the finger away, or the same number.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    public static IReadOnlyList<string> To(string wanted, IEnumerable<string> names)
    {
        int limit = wanted.Length < 4 ? 1 : Math.Clamp(wanted.Length / 4, 1, 3);
        return
        [
            .. names.Select(name => (Name: name, Distance: Distance(wanted, name, limit)))
                .Where(pair => pair.Distance <= limit)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => pair.Name),
        ];
    }

    private static int Distance(string wanted, string name, int limit)
    {
        if (IsSameNumber(wanted, name))
        {
            return 0;
        }

        int whole = Edits(wanted, name, limit);
        return name.Length > wanted.Length && wanted.Length >= 4 ? Math.Min(whole, Edits(wanted, name[..wanted.Length], limit)) : whole;
    }

    /// <summary>PowerShell reads 12e4 as 120000 and 0042 as 42.</summary>
    private static bool IsSameNumber(string wanted, string name) =>
        char.IsAsciiDigit(name[0])
        && wanted.All(char.IsAsciiDigit)
        && double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out double asked)
        && number == asked;

    /// <summary>Levenshtein's distance without regard to case; anything above the limit may come back as limit + 1.</summary>
    private static int Edits(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int swap = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + swap);
                best = Math.Min(best, current[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
