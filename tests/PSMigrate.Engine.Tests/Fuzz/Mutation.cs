using FsCheck;
using FsCheck.Fluent;

namespace PSMigrate.Engine.Tests.Fuzz;

/// <summary>Takes a valid text and spoils it in a few places: cuts, doubles, swaps and puts in what such texts are made of.</summary>
internal static class Mutation
{
    // What has broken parsers before, wherever it turns up.
    private static readonly string[] s_anywhere =
        ["\0", "\uFEFF", "\u2028", "\ud83d", "😀", "é", "\r", "\n", "\t", " ", "%", "%00", "%zz", "99999999999999999999", "-", "+", ":", ";", "@", "'", "\"", "\\", "${", "}", "[", "{", "#", "/", ",", "="];

    /// <param name="seeds">Valid texts.</param>
    /// <param name="pieces">What such texts are made of.</param>
    public static Arbitrary<string> Of(IReadOnlyList<string> seeds, params string[] pieces)
    {
        Gen<(int Kind, int At, int Length, string Piece)> edit =
            from kind in Gen.Choose(0, 4)
            from at in Gen.Choose(0, 10_000)
            from length in Gen.Choose(1, 12)
            from piece in Gen.Elements<string>([.. pieces, .. s_anywhere])
            select (kind, at, length, piece);
        Gen<string> spoiled =
            from seed in Gen.Elements<string>([.. seeds])
            from count in Gen.Choose(0, 6)
            from edits in edit.ListOf(count)
            select edits.Aggregate(seed, (text, one) => Apply(text, one.Kind, one.At % (text.Length + 1), one.Length, one.Piece));
        return spoiled.ToArbitrary();
    }

    private static string Apply(string text, int kind, int at, int length, string piece)
    {
        int end = Math.Min(text.Length, at + length);
        return kind switch
        {
            0 => text.Insert(at, piece),
            1 => text.Remove(at, end - at),
            2 => text.Insert(end, text[at..end]),
            3 => text[..at] + piece + text[end..],
            _ => text[end..] + text[..end],
        };
    }
}
