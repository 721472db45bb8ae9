using FsCheck;
using FsCheck.Fluent;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

/// <summary>PSMIGRATE_PROPERTY_RUNS sets how often, PSMIGRATE_PROPERTY_SEED repeats the pair <c>seed,gamma</c> that a failure prints.</summary>
public sealed class LexerPropertyTests
{
    private static readonly string[] s_fragments =
    [
        "SELECT", " ", "\n", "\r\n", "\r", "\t", ";", "'", "''", "\"", "\"\"", "$$", "$a$", "$", "$1", "E'", "e'", "\\'", "\\", "U&'", "U&\"",
        "N'", "B'", "x'", "--", "/*", "*/", "/", "*", "-", "+", "@", "<>", "(", ")", "[", "]", ".", "..", ":", "::", ":=", ",", "1", "1.5e",
        "0x1F", "1_000", "a", "b$", "é", "😀", "\ud83d", "\uFEFF", "\u00a0", "\0", "BEGIN", "ATOMIC", "END", "CASE", "CREATE", "OR",
        "REPLACE", "FUNCTION", "PROCEDURE", "COPY a FROM STDIN", "PASSWORD ", "CONNECTION", "OPTIONS(", "CREATE SERVER ", "${", "${a}", "}",
        "password=", "://u:p@h", "\f", "\v",
    ];

    private static readonly string[] s_statements =
    [
        "SELECT 1", "SELECT 'a;b'", "SELECT E'it\\'s; x'", "SELECT $$;$$", "SELECT $a$ ; $$ ; $a$", "SELECT \"a;\"\"b\"", "SELECT (1;2)",
        "SELECT 1 /* ; /* ; */ */ + 2", "SELECT 1 -- ;'\n+ 2", "SELECT 'a'\n';b'", "SELECT U&';'", "SELECT a$b", "SELECT 1_0.5e3",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END", "SELECT 😀", "COMMIT",
        "CREATE RULE r AS ON INSERT TO a DO (SELECT 1; SELECT 2)", "DO $x$ BEGIN; END; $x$", "SELECT $1", "SELECT a @- b",
    ];

    private static readonly Arbitrary<string> s_texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        Gen.Elements(s_fragments).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void The_pieces_of_a_text_are_the_text() => Check(s_texts, text =>
        string.Concat(SqlTokenizer.Tokenize(text).Select(token => token.In(text).ToString())) == text
            && SqlTokenizer.Tokenize(text).TrueForAll(token => token.Length > 0 && token.Open + token.Close <= token.Length));

    [Fact]
    public void A_text_is_split_or_refused_with_a_place() => Check(s_texts, text =>
    {
        try
        {
            return StatementSplitter.Split(text, new("f")).All(statement =>
                string.CompareOrdinal(text, statement.Offset, statement.Text, 0, statement.Text.Length) == 0
                    && statement.Text.Length > 0
                    && StatementPlace.Of(statement, "f", 1).Position == new SourcePosition("f", statement.Line, statement.Column));
        }
        catch (ScriptInvalidException error)
        {
            return error.Position is { Line: > 0, Column: > 0 } && error.Hint is not null;
        }
    });

    [Fact]
    public void Line_and_column_point_at_the_first_character() => Check(s_texts, text =>
    {
        try
        {
            return StatementSplitter.Split(text, new("f")).All(statement => PlaceOf(text, statement.Offset) == (statement.Line, statement.Column));
        }
        catch (ScriptInvalidException)
        {
            return true;
        }
    });

    [Fact]
    public void Statements_put_together_come_back_one_by_one() => Check(
        Gen.Elements(s_statements).ListOf().ToArbitrary(),
        statements => StatementSplitter.Split(string.Join(" ;\n", statements), new("f")).Select(statement => statement.Text)
            .SequenceEqual(statements));

    [Fact]
    public void A_statement_split_again_is_itself() => Check(s_texts, text =>
    {
        try
        {
            return StatementSplitter.Split(text, new("f"))
                .All(statement => StatementSplitter.Split(statement.Text.TrimStart('\uFEFF'), new("f")).Count <= 1);
        }
        catch (ScriptInvalidException)
        {
            return true;
        }
    });

    [Fact]
    public void A_name_quoted_means_itself() => Check(s_texts, name => Identifier.Unquote(Identifier.Quote(name)) == name);

    [Fact]
    public void A_quoted_name_or_text_is_one_piece() => Check(s_texts, text =>
        SqlTokenizer.Tokenize(Identifier.Quote(text)) is [{ Kind: SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier, IsUnterminated: false }]
            && SqlTokenizer.Tokenize(Identifier.Literal(text)) is [{ IsLiteral: true, IsUnterminated: false }]);

    [Fact]
    public void Masking_takes_any_text() => Check(s_texts, text =>
    {
        string masked = SecretMask.Mask(text);
        _ = StatementPlace.ExcerptAt(text, text.Length / 2);
        return masked is not null && SecretMask.MaskMessage(text) is not null;
    });

    [Fact]
    public void A_secret_behind_PASSWORD_never_shows() => Check(s_texts, text =>
        !SecretMask.Mask($"ALTER ROLE a PASSWORD {Identifier.Literal("s3cret" + text)}; SELECT 1").Contains("s3cret", StringComparison.Ordinal));

    private static (int Line, int Column) PlaceOf(string text, int offset)
    {
        string before = text[..offset].TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        string line = before[(before.LastIndexOf('\n') + 1)..];
        return (before.Count(c => c == '\n') + 1, line.EnumerateRunes().Count() + 1);
    }

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> holds)
    {
        int runs = int.TryParse(Environment.GetEnvironmentVariable("PSMIGRATE_PROPERTY_RUNS"), out int wanted) ? wanted : 1000;
        Config config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithEndSize(60);
        if (Environment.GetEnvironmentVariable("PSMIGRATE_PROPERTY_SEED")?.Split(',') is [string seed, string gamma])
        {
            config = config.WithReplay(ulong.Parse(seed), ulong.Parse(gamma));
        }

        Prop.ForAll(values, holds).Check(config);
    }
}
