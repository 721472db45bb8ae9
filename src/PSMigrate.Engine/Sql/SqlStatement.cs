namespace PSMigrate.Engine.Sql;

/// <summary>One statement of a script.</summary>
/// <param name="Text">From its first token to its last, without the semicolon and without comments and blanks around it.</param>
/// <param name="Offset">Where <paramref name="Text"/> begins in the text that was split.</param>
/// <param name="Line">Line of its first character in the file, from 1.</param>
/// <param name="Column">Column of its first character in the file, in code points as the server counts, from 1.</param>
/// <param name="Traits">What the runner has to know of it.</param>
internal sealed record SqlStatement(string Text, int Offset, int Line, int Column, StatementTraits Traits)
{
    /// <summary>The comments directly above it, as written: without an empty line between, and not on the line of what came before.</summary>
    public IReadOnlyList<string> LeadingComments { get; init; } = [];
}
