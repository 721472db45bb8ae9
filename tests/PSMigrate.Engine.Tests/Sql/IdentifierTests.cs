using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("_a1", "_a1")]
    [InlineData("Orders", "\"Orders\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("1a", "\"1a\"")]
    [InlineData("a$b", "\"a$b\"")]
    [InlineData("größe", "\"größe\"")]
    [InlineData("user", "\"user\"")]
    [InlineData("json_table", "\"json_table\"")]
    [InlineData("name", "name")]
    [InlineData("", "\"\"")]
    public void Names_are_quoted_when_they_need_it(string name, string quoted)
    {
        Assert.Equal(quoted, Identifier.Quote(name));
        Assert.Equal(name, Identifier.Unquote(quoted));
    }

    [Fact]
    public void A_name_in_a_schema() => Assert.Equal("\"My\".t", Identifier.Qualify("My", "t"));

    [Fact]
    public void A_name_without_a_schema() => Assert.Equal("t", Identifier.Qualify(null, "t"));

    [Theory]
    [InlineData("Größe_X", "größe_x")]
    [InlineData("U&\"d\\0061t\\+000061\\\\\"", "data\\")]
    public void Identifiers_mean_what_the_server_takes_them_for(string identifier, string name) =>
        Assert.Equal(name, Identifier.Unquote(identifier));

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("a\\'b", "E'a\\\\''b'")]
    [InlineData("", "''")]
    public void Literals(string text, string literal) => Assert.Equal(literal, Identifier.Literal(text));
}
