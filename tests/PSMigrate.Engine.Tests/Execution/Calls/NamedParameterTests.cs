using PSMigrate.Engine.Execution.Calls;

namespace PSMigrate.Engine.Tests.Execution.Calls;

/// <summary>Where a parameter stands in a statement, and where an @ is something else.</summary>
public sealed class NamedParameterTests
{
    [Theory]
    [InlineData("SELECT @a, @b", "SELECT <0>, <1>")]
    [InlineData("WHERE a=@A AND b>=@b", "WHERE a=<0> AND b>=<1>")]
    [InlineData("SELECT -@a, @b::text", "SELECT -<0>, <1>::text")]
    [InlineData("SELECT '@a', \"@a\", $$@a$$, @a /* @b */ -- @b\n, @b", "SELECT '@a', \"@a\", $$@a$$, <0> /* @b */ -- @b\n, <1>")]
    [InlineData("SELECT x <@ y, x <@b, @a, @b", "SELECT x <@ y, x <@b, <0>, <1>")]
    [InlineData("SELECT @ a, x @> @a, @b", "SELECT @ a, x @> <0>, <1>")]
    public void They_are_found(string sql, string expected) =>
        Assert.Equal(expected, NamedParameters.Replace(sql, ["a", "b"], number => $"<{number}>").Text);

    [Theory]
    [InlineData("SELECT @a, @b, @c", "@c has no value")]
    [InlineData("SELECT @a", "no @b")]
    [InlineData("SELECT @a, @b, $1", "$1 has no value")]
    public void What_does_not_go_together_is_told(string sql, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => NamedParameters.Replace(sql, ["a", "b"], number => $"<{number}>")).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_parameters_a_statement_stays_as_it_is() =>
        Assert.Equal("SELECT @ -1, @x, $1", NamedParameters.Replace("SELECT @ -1, @x, $1", [], _ => "").Text);
}
