namespace PSMigrate.Engine.Sql;

/// <summary>A text in which something was replaced, and the way back to the text that is written.</summary>
/// <param name="text">The text with everything filled in.</param>
/// <param name="replacements">What was replaced.</param>
/// <param name="before">The text in which it was replaced, when that had been filled in itself.</param>
internal sealed class SubstitutedText(string text, IReadOnlyList<SubstitutedText.Replacement> replacements, SubstitutedText? before = null)
{
    public string Text => text;

    /// <summary>Where a place of <see cref="Text"/> was before; the beginning of the variable for a place inside its value.</summary>
    public int OriginalOffset(int offset) => before?.OriginalOffset(OffsetBefore(offset)) ?? OffsetBefore(offset);

    private int OffsetBefore(int offset)
    {
        int shift = 0;
        foreach (Replacement replacement in replacements)
        {
            int at = replacement.Offset + shift;
            if (offset < at)
            {
                break;
            }

            if (offset < at + replacement.NewLength)
            {
                return replacement.Offset;
            }

            shift += replacement.NewLength - replacement.Length;
        }

        return offset - shift;
    }

    /// <summary>One variable that was replaced.</summary>
    /// <param name="Offset">Where it was in the text before.</param>
    /// <param name="Length">How long it was, braces included.</param>
    /// <param name="NewLength">How long its value is.</param>
    internal readonly record struct Replacement(int Offset, int Length, int NewLength);
}
