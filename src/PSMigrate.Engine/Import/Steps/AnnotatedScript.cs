using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>A script that its tool cuts at comments of a certain form; one inside quotes or a block comment is none.</summary>
internal static class AnnotatedScript
{
    /// <summary>A comment that means something to the tool.</summary>
    /// <param name="Words">What it says behind the tool's name.</param>
    /// <param name="Offset">Where the comment begins.</param>
    /// <param name="End">Where the line behind it begins.</param>
    internal readonly record struct Annotation(string Words, int Offset, int End);

    /// <param name="text">The script.</param>
    /// <param name="name">What the comments begin with.</param>
    public static IReadOnlyList<Annotation> Find(string text, string name)
    {
        List<Annotation> found = [];
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            bool startsLine = token.Offset == 0 || text[token.Offset - 1] == '\n';
            if (token.Kind != SqlTokenKind.LineComment || !startsLine)
            {
                continue;
            }

            ReadOnlySpan<char> comment = token.In(text)[2..].Trim();
            if (comment.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(new(comment[name.Length..].Trim().ToString(), token.Offset, Math.Min(text.Length, token.End + 1)));
            }
        }

        return found;
    }

    /// <summary>The place of an offset in a file.</summary>
    public static SourcePosition At(string file, string text, int offset) => new(file, 1 + text.AsSpan(0, offset).Count('\n'), 1);
}
