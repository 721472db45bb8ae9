using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class VariablesTests
{
    private static readonly Dictionary<string, string> s_values = new() { ["a"] = "value", ["b.c"] = "x", ["_e"] = "" };

    [Theory]
    [InlineData("SELECT ${a}", "SELECT value")]
    [InlineData("SELECT '${a}', \"${b.c}\", pre_${a}_post, ${_e}1", "SELECT 'value', \"x\", pre_value_post, 1")]
    [InlineData("DO $$ ${a} $$", "DO $$ value $$")]
    [InlineData("DO $x$${a}$x$", "DO $x$value$x$")]
    [InlineData("SELECT $${a}$$, $q${a}$q$", "SELECT $${a}$$, $q${a}$q$")]
    [InlineData("SELECT 1 /* ${nobody} */ -- ${nobody}\n, 2", "SELECT 1 /* ${nobody} */ -- ${nobody}\n, 2")]
    [InlineData("SELECT '${1}', '${a:-b}', '${', '${}', '${a', '$ {a}', '${ a }'", "SELECT '${1}', '${a:-b}', '${', '${}', '${a', '$ {a}', '${ a }'")]
    [InlineData("SELECT ${a}${a}", "SELECT valuevalue")]
    public void Values_go_in_plainly(string sql, string expected)
    {
        SqlStatement statement = Assert.Single(StatementSplitter.Split(sql, new("up.sql")));

        Assert.Equal(expected, Variables.Substitute(statement, "up.sql", s_values).Text);
    }

    [Fact]
    public void An_unknown_name_is_told_with_its_place()
    {
        SqlStatement statement = Assert.Single(StatementSplitter.Split("\n SELECT\n  ${a}, ${owner.name}", new("up.sql")));

        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Variables.Substitute(statement, "up.sql", s_values));

        Assert.Equal(new("up.sql", 3, 9), error.Position);
        Assert.Contains("owner.name", error.Message);
        Assert.Contains("psmigrate.yaml", error.Hint);
        Assert.Contains("--var owner.name=", error.Hint);
    }

    [Theory]
    [InlineData("SELECT y", "1:16")]
    [InlineData("SELECT value", "1:8")]
    [InlineData("SELECT val", "1:8")]
    [InlineData("SELECT value + x", "1:15")]
    public void A_position_in_the_filled_in_text_leads_back_to_the_file(string upTo, string place)
    {
        SqlStatement statement = Assert.Single(StatementSplitter.Split("SELECT ${a} + ${b.c} + y", new("up.sql")));
        SubstitutedText sent = Variables.Substitute(statement, "up.sql", s_values);
        Assert.Equal("SELECT value + x + y", sent.Text);

        int position = upTo == "SELECT y" ? sent.Text.Length : upTo.Length;
        StatementPlace found = StatementPlace.Of(statement, "up.sql", position, sent);

        Assert.Equal(upTo == "SELECT y" ? "up.sql:1:24" : $"up.sql:{place}", found.Position.ToString());
        Assert.StartsWith("SELECT ${a} + ${b.c} + y\n", found.Excerpt);
    }
}
