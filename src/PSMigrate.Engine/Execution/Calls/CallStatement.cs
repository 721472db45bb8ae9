using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>A statement of a call, ready to be sent or written.</summary>
/// <param name="Source">The statement as it was given.</param>
/// <param name="Filled">The same with its variables filled in; null where there are none.</param>
/// <param name="Sent">The same with <c>$1</c> in place of the first parameter.</param>
/// <param name="Parameters">The parameters' values.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record CallStatement(
    SqlStatement Source, SubstitutedText? Filled, SubstitutedText Sent, IReadOnlyList<KeyValuePair<string, ParameterText>> Parameters, CallPlace Place)
{
    private static readonly string[] s_reading = ["SELECT", "VALUES", "TABLE", "SHOW", "EXPLAIN", "FETCH", "CALL", "EXECUTE"];
    private static readonly string[] s_writing = ["INSERT", "UPDATE", "DELETE", "MERGE"];

    public SqlCommand Command => new(Sent.Text, [.. Parameters.Select(parameter => new UntypedText(parameter.Value.Text))]);

    /// <summary>The statement with literals in place of its parameters.</summary>
    public string Literal => NamedParameters.Replace(
        Filled?.Text ?? Source.Text,
        [.. Parameters.Select(parameter => parameter.Key)],
        number => Cast(LiteralText.Literal(Parameters[number].Value.Text), Parameters[number].Value)).Text;

    public bool MayReadRows => s_reading.Contains(Source.Traits.Command)
        || (s_writing.Contains(Source.Traits.Command) && SqlTokenizer.Tokenize(Source.Text).Exists(token => token.In(Source.Text).Equals("returning", StringComparison.OrdinalIgnoreCase)));

    public SourcePosition? Position => Place.PositionOf(Source);

    /// <summary>The statement as people see it: without secrets, and values are none of its text.</summary>
    public PlanStatement Plan(int number) =>
        new(number, SecretMask.Mask(Source.Text), Position?.Line ?? 0, Position?.Column ?? 0, Source.Traits.Command)
        {
            Impact = ImpactReader.Of(Source.Text),
        };

    /// <summary>The statement as one of a SQL script.</summary>
    public ScriptStatement ToScript(int number)
    {
        string literal = Literal;
        SqlStatement source = new(literal, 0, Position?.Line ?? 0, Position?.Column ?? 0, Source.Traits);
        return new ScriptStatement(number, source, Filled is null ? null : new SubstitutedText(literal, []));
    }

    /// <summary>Where the server found fault with it.</summary>
    /// <param name="position">The server's position in what it got.</param>
    public (SourcePosition? Position, string Excerpt) PlaceOf(int position)
    {
        int offset = Sent.OriginalOffset(TextCursor.OffsetOf(Sent.Text, position));
        return Place.Of(Source, Filled?.OriginalOffset(offset) ?? offset);
    }

    // In parentheses, so that neither a - before it nor a [1] behind it is taken for a part of it.
    public static string Cast(string value, ParameterText parameter) => parameter is { Type: { } type, Text: not null } ? $"({value}::{type})" : value;
}
