namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What a person is shown of a difference.</summary>
public sealed class DefinitionDiffTests
{
    [Theory]
    [InlineData("a b c", "a x c", "  a|- b|+ x|  c")]
    [InlineData("a b", "a b", "")]
    [InlineData("", "a b", "+ a|+ b")]
    [InlineData("a b", "", "- a|- b")]
    [InlineData("a b c", "b c a", "- a|  b|  c|+ a")]
    [InlineData("a a", "a a a", "  a|  a|+ a")]
    [InlineData("1 2 3 4 5 6 7 8 9", "1 2 3 4 x 6 7 8 9", "  ...|  2|  3|  4|- 5|+ x|  6|  7|  8|  ...")]
    [InlineData("x 2 3 4 5 6 7 8 9 y", "2 3 4 5 6 7 8 9", "- x|  2|  3|  4|  ...|  7|  8|  9|- y")]
    [InlineData("x 2 3 4 5 6 7 y", "2 3 4 5 6 7", "- x|  2|  3|  4|  5|  6|  7|- y")]
    public void It_is_told_line_by_line(string from, string to, string diff) =>
        Assert.Equal(diff, string.Join('|', Difference(from.Replace(' ', '\n'), to.Replace(' ', '\n')).ToDiff()));

    [Fact]
    public void One_side_may_be_missing()
    {
        Assert.Equal(["+ a", "+ b"], Difference(null, "a\r\nb").ToDiff());
        Assert.Equal(["- a"], Difference("a", null).ToDiff());
    }

    [Fact]
    public void Texts_too_long_to_compare_replace_each_other()
    {
        string[] from = [.. Enumerable.Range(0, 3000).Select(number => $"a{number}")];
        string[] to = [.. Enumerable.Range(0, 3000).Select(number => $"b{number}")];
        IReadOnlyList<string> diff = Difference($"same\n{string.Join('\n', from)}", $"same\n{string.Join('\n', to)}").ToDiff();
        Assert.Equal(["  same", .. from.Select(line => $"- {line}"), .. to.Select(line => $"+ {line}")], diff);
    }

    [Fact]
    public void Whatever_is_told_leads_from_the_one_to_the_other()
    {
        Random random = new(1);
        for (int round = 0; round < 500; round++)
        {
            string[] from = Lines(random);
            string[] to = Lines(random);
            IReadOnlyList<string> diff = Difference(string.Join('\n', from), string.Join('\n', to)).ToDiff();
            if (from.Length > 0 && to.Length > 0 && diff.Count > 0 && !diff.Contains("  ..."))
            {
                Assert.Equal(from, diff.Where(line => line[0] != '+').Select(line => line[2..]));
                Assert.Equal(to, diff.Where(line => line[0] != '-').Select(line => line[2..]));
            }
        }

        static string[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => $"{(char)('a' + random.Next(4))}")];
    }

    private static SchemaDifference Difference(string? from, string? to) => new()
    {
        Kind = "function",
        Schema = "public",
        Name = "f()",
        Object = "function public.f()",
        Change = SchemaChange.Changed,
        From = from,
        To = to,
    };
}
