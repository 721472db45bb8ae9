namespace PSMigrate.Engine.Scripts.PowerShell;

internal enum PowerShellTokenKind
{
    /// <summary><c># ...</c> and <c>&lt;# ... #&gt;</c>.</summary>
    Comment,

    /// <summary><c>'...'</c>.</summary>
    QuotedString,

    /// <summary><c>"..."</c> with what is nested in it, and both kinds of here-strings.</summary>
    Text,

    /// <summary>A bare word: a keyword, a name, a number, a variable.</summary>
    Word,

    /// <summary><c>{ ( [</c>, also behind @ or $.</summary>
    Open,

    /// <summary><c>} ) ]</c>.</summary>
    Close,

    /// <summary>Any other sign.</summary>
    Sign,
}
