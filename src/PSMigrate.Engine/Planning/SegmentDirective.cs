using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Planning;

/// <summary>
/// <c>-- segment: new</c> directly above a statement: what came before it is committed first, so that its locks are not held while the
/// statement works, as VALIDATE CONSTRAINT does behind ADD CONSTRAINT ... NOT VALID.
/// </summary>
internal static class SegmentDirective
{
    public const string Text = "-- segment: new";

    private const string Name = "segment:";

    /// <summary>Whether the statement has the directive.</summary>
    /// <exception cref="ScriptInvalidException">There is one, and it says something else.</exception>
    public static bool IsOn(SqlStatement statement, SourcePosition position)
    {
        foreach (string comment in statement.LeadingComments)
        {
            ReadOnlySpan<char> words = comment.StartsWith("--", StringComparison.Ordinal) ? comment.AsSpan(2).Trim() : default;
            if (words.StartsWith(Name, StringComparison.Ordinal))
            {
                return words[Name.Length..].Trim() is "new"
                    ? true
                    : throw new ScriptInvalidException($"'{comment}' is no segment directive.", $"Write {Text}.", position);
            }
        }

        return false;
    }
}
