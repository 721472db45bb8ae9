using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class StatementPlaceTests
{
    [Theory]
    // text, what the server's position points at, file position, excerpt
    [InlineData("  SELECT x", "x", "1:10", "SELECT x\n       ^")]
    [InlineData("SELECT\n\t1,\n\tx -- y", "x", "3:2", "\tx\n\t^")]
    [InlineData("SELECT\r\n  1,\r\n  x\r\n;", "x", "3:3", "  x\n  ^")]
    [InlineData("SELECT 1,\r x", "x", "2:2", " x\n ^")]
    [InlineData("SELECT '😀😀',x", "x", "1:13", "SELECT '😀😀',x\n              ^")]
    [InlineData("SELECT 'é',x", "x", "1:12", "SELECT 'é',x\n           ^")]
    [InlineData("SELECT 'e\u0301',x", "x", "1:13", "SELECT 'e\u0301',x\n           ^")]
    [InlineData("SELECT '名',x", "x", "1:12", "SELECT '名',x\n            ^")]
    [InlineData("-- a\n\n/* b */ SELECT x", "x", "3:16", "SELECT x\n       ^")]
    [InlineData("ALTER ROLE a PASSWORD 's3cret' x", "x", "1:32", "ALTER ROLE a PASSWORD '***' x\n                            ^")]
    [InlineData("ALTER ROLE a PASSWORD\n's3cret'", "'s3", "2:1", "'***'\n^")]
    [InlineData("ALTER ROLE a PASSWORD 's3\ncret' x", "x", "2:7", "***' x\n     ^")]
    public void The_servers_position_becomes_a_place_in_the_file(string text, string target, string place, string excerpt)
    {
        SqlStatement statement = StatementSplitter.Split(text, new("up.sql"))[0];
        string before = statement.Text[..statement.Text.IndexOf(target, StringComparison.Ordinal)];

        StatementPlace found = StatementPlace.Of(statement, "up.sql", before.EnumerateRunes().Count() + 1);

        Assert.Equal(("up.sql:" + place, excerpt), (found.Position.ToString(), found.Excerpt));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(80)]
    [InlineData(300)]
    [InlineData(599)]
    public void A_long_line_is_cut_around_the_caret(int offset)
    {
        string text = string.Concat(Enumerable.Range(0, 600).Select(i => (char)('a' + (i % 26))));

        string[] lines = StatementPlace.ExcerptAt(text, offset).Split('\n');

        Assert.True(lines[0].Length <= 126);
        Assert.Equal(text[offset], lines[0][lines[1].Length - 1]);
        Assert.EndsWith("^", lines[1]);
    }

    [Fact]
    public void A_position_beyond_the_end_is_the_end()
    {
        SqlStatement statement = StatementSplitter.Split("SELECT", new("up.sql"))[0];

        Assert.Equal(new("up.sql", 1, 7), StatementPlace.Of(statement, "up.sql", 99).Position);
    }
}
