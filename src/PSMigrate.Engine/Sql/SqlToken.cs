namespace PSMigrate.Engine.Sql;

/// <summary>A piece of SQL text; all pieces of a text put together are the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Open">Length of what opens it: the quote with its prefix, the dollar tag, the comment sign; else 0.</param>
/// <param name="Close">Length of what closes it; 0 where the text ends before it is closed, and for kinds that need no closing.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Offset, int Length, int Open = 0, int Close = 0)
{
    public int End => Offset + Length;

    public bool IsTrivia => Kind <= SqlTokenKind.BlockComment;

    public bool IsComment => Kind is SqlTokenKind.LineComment or SqlTokenKind.BlockComment;

    public bool IsLiteral => Kind is SqlTokenKind.String or SqlTokenKind.EscapeString or SqlTokenKind.DollarString;

    /// <summary>Whether the text ends inside it.</summary>
    public bool IsUnterminated => Close == 0
        && (IsLiteral || Kind is SqlTokenKind.QuotedIdentifier or SqlTokenKind.BlockComment);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Offset, Length);
}
