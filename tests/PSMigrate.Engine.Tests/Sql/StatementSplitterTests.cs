using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class StatementSplitterTests
{
    private static readonly SourcePosition s_start = new("up.sql");

    [Fact]
    public void Positions_point_at_the_first_character_of_each_statement()
    {
        IReadOnlyList<SqlStatement> statements = StatementSplitter.Split(
            "-- one\n  SELECT 1 ; /* 😀 */ SELECT 2;;\r\n;\rSELECT 3 -- end",
            new("up.sql", 10, 1));

        Assert.Equal(
            [("SELECT 1", 11, 3), ("SELECT 2", 11, 22), ("SELECT 3", 13, 1)],
            statements.Select(statement => (statement.Text, statement.Line, statement.Column)));
    }

    [Fact]
    public void A_comment_directly_above_belongs_to_its_statement()
    {
        IReadOnlyList<SqlStatement> statements = StatementSplitter.Split(
            "-- far away\n\n-- batch: 1000\n/* two\nlines */\nUPDATE a SET b = 1; -- trailing\n-- mine\n  DELETE FROM a;\nSELECT 1",
            s_start);

        Assert.Equal(["-- batch: 1000", "/* two\nlines */"], statements[0].LeadingComments);
        Assert.Equal(["-- mine"], statements[1].LeadingComments);
        Assert.Empty(statements[2].LeadingComments);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_statement()
    {
        SqlStatement statement = Assert.Single(StatementSplitter.Split("\uFEFFSELECT 1", s_start));

        Assert.Equal(("SELECT 1", 1, 1, 1), (statement.Text, statement.Offset, statement.Line, statement.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData(";;;")]
    [InlineData("-- nothing\n/* at all */;")]
    public void What_has_no_statement_gives_none(string text) => Assert.Empty(StatementSplitter.Split(text, s_start));
}
