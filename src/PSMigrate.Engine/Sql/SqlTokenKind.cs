namespace PSMigrate.Engine.Sql;

internal enum SqlTokenKind : byte
{
    /// <summary>Blanks and line ends; also a byte order mark at the very start.</summary>
    Whitespace,

    /// <summary><c>-- ...</c> up to the line end, which is not part of it.</summary>
    LineComment,

    /// <summary><c>/* ... */</c> with the comments nested in it.</summary>
    BlockComment,

    /// <summary>A keyword or an unquoted identifier.</summary>
    Word,

    /// <summary><c>"..."</c> or <c>U&amp;"..."</c>.</summary>
    QuotedIdentifier,

    /// <summary><c>'...'</c>, also behind N, B, X or U&amp;, with its continuations on following lines.</summary>
    String,

    /// <summary><c>E'...'</c>, in which a backslash escapes, with its continuations on following lines.</summary>
    EscapeString,

    /// <summary><c>$tag$...$tag$</c>.</summary>
    DollarString,

    Number,

    /// <summary><c>$1</c>.</summary>
    Parameter,

    Operator,

    /// <summary>One of <c>( ) [ ] , ; . :</c>, or <c>::</c>, <c>:=</c>, <c>..</c>.</summary>
    Punctuation,

    /// <summary>A backslash outside quotes: SQL has no such thing, psql's commands begin with it.</summary>
    Backslash,

    /// <summary>A character that begins nothing, such as <c>{</c>; the server refuses it.</summary>
    Other,
}
