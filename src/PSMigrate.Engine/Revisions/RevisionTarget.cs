using System.Globalization;
using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Revisions;

/// <summary>A target as it was written, taken apart: <c>label@anchor+N</c>, where each part may be absent.</summary>
internal sealed partial record RevisionTarget
{
    public const string Forms =
        "A target is an id, the first 4 or more characters of one, a branch label, head, heads, base, current, +N, -N, id+N or id-N; "
        + "label@ before any of them keeps to a branch.";

    private const string Word = @"\w(?:[\w.-]*[\w.])?";

    private RevisionTarget(string text, string? branch, string? symbol, string? offset)
    {
        Text = text;
        Branch = branch;
        Symbol = symbol;
        Anchor = symbol switch
        {
            null or "current" => TargetAnchor.Current,
            "head" => TargetAnchor.Head,
            "heads" => TargetAnchor.Heads,
            "base" => TargetAnchor.Base,
            _ => TargetAnchor.Named,
        };
        Offset = offset is null ? 0 : Number(offset);
        Undivided = symbol is null || offset is null ? null : symbol + offset;
    }

    public string Text { get; }

    /// <summary>The label or id before the @, or null.</summary>
    public string? Branch { get; }

    /// <summary>The word itself, or null for a bare +N or -N.</summary>
    public string? Symbol { get; }

    public TargetAnchor Anchor { get; }

    /// <summary>Steps up from the anchor, or down where negative.</summary>
    public int Offset { get; }

    /// <summary>Symbol and offset in one, which is what was meant where a branch label such as feature-2 exists.</summary>
    public string? Undivided { get; }

    /// <summary>Whether it says no more than +N or -N, counted from what the database has.</summary>
    public bool IsBareOffset => Symbol is null;

    public static RevisionTarget Parse(string text)
    {
        text = text.Trim();
        Match match = Grammar().Match(text);
        if (!match.Success)
        {
            throw new TargetInvalidException($"'{text}' is not a target.", text.Contains(':') ? RevisionRange.WhereRangesGo : Forms);
        }

        RevisionTarget target = new(text, Part("branch"), Part("symbol"), Part("offset"));
        return target.Symbol is null && target.Offset == 0
            ? throw new TargetInvalidException($"'{text}' is not a target: it takes no step.", Forms)
            : target;

        string? Part(string name) => match.Groups[name] is { Success: true, Value: string value } ? value : null;
    }

    /// <summary>The same target read as one word: the label that has the offset in its name.</summary>
    public RevisionTarget AsOneWord() => new(Text, Branch, Undivided, offset: null);

    /// <summary>Nobody has so many revisions that it would matter where a longer number is cut off.</summary>
    private static int Number(string offset) =>
        int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : offset[0] == '-' ? -int.MaxValue : int.MaxValue;

    [GeneratedRegex(
        @"\A(?:(?<branch>" + Word + @")@)?(?:(?<symbol>" + Word + @")?(?<offset>[+-][0-9]+)|(?<symbol>" + Word + @"))\z",
        RegexOptions.ECMAScript)]
    private static partial Regex Grammar();
}
