namespace PSMigrate;

/// <summary>Two definitions line by line: what only one of them has, with some of what is around it.</summary>
internal static class DefinitionDiff
{
    private const int Context = 3;
    private const string LeftOut = "  ...";

    // Two texts beyond it are not compared: the one replaces the other.
    private const long MostPairs = 4_000_000;

    public static string[] Of(string? from, string? to) => [.. Shorten(Compare(Lines(from), Lines(to)))];

    private static string[] Lines(string? text) => string.IsNullOrEmpty(text) ? [] : text.ReplaceLineEndings("\n").Split('\n');

    private static List<string> Compare(string[] from, string[] to)
    {
        int start = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        int end = Enumerable.Reverse(from[start..]).Zip(Enumerable.Reverse(to[start..])).TakeWhile(pair => pair.First == pair.Second).Count();
        (string[] left, string[] right) = (from[start..^end], to[start..^end]);
        IEnumerable<string> middle = (long)left.Length * right.Length <= MostPairs ? CompareMiddle(left, right) : [.. left.Select(Removed), .. right.Select(Added)];
        return [.. from[..start].Select(Kept), .. middle, .. from[^end..].Select(Kept)];
    }

    private static IEnumerable<string> CompareMiddle(string[] from, string[] to)
    {
        int[,] common = CommonLengths(from, to);
        int i = 0;
        int j = 0;
        while (i < from.Length || j < to.Length)
        {
            if (i < from.Length && j < to.Length && from[i] == to[j])
            {
                yield return Kept(from[i++]);
                j++;
            }
            else if (j == to.Length || (i < from.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return Removed(from[i++]);
            }
            else
            {
                yield return Added(to[j++]);
            }
        }
    }

    /// <summary>How many lines what is left of both has in common, in order, from each pair of lines on.</summary>
    private static int[,] CommonLengths(string[] from, string[] to)
    {
        int[,] lengths = new int[from.Length + 1, to.Length + 1];
        for (int i = from.Length - 1; i >= 0; i--)
        {
            for (int j = to.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = from[i] == to[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<string> Shorten(List<string> lines)
    {
        bool[] isNear = new bool[lines.Count];
        for (int change = 0; change < lines.Count; change++)
        {
            if (lines[change][0] != ' ')
            {
                int first = Math.Max(0, change - Context);
                isNear.AsSpan(first, Math.Min(lines.Count, change + Context + 1) - first).Fill(true);
            }
        }

        for (int index = 0; index < lines.Count; index++)
        {
            if (isNear[index])
            {
                yield return lines[index];
            }
            else if ((index == 0 || isNear[index - 1]) && isNear.Contains(true))
            {
                yield return LeftOut;
            }
        }
    }

    private static string Kept(string line) => $"  {line}";

    private static string Removed(string line) => $"- {line}";

    private static string Added(string line) => $"+ {line}";
}
