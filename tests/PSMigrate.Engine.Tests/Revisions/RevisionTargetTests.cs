using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class RevisionTargetTests
{
    [Theory]
    [InlineData("f3b28c1d9e7a", null, "f3b28c1d9e7a", "Named", 0)]
    [InlineData("v1.2_x", null, "v1.2_x", "Named", 0)]
    [InlineData("head", null, "head", "Head", 0)]
    [InlineData("heads", null, "heads", "Heads", 0)]
    [InlineData("base", null, "base", "Base", 0)]
    [InlineData("current", null, "current", "Current", 0)]
    [InlineData("+2", null, null, "Current", 2)]
    [InlineData("-1", null, null, "Current", -1)]
    [InlineData("current-1", null, "current", "Current", -1)]
    [InlineData("head-2", null, "head", "Head", -2)]
    [InlineData("base+3", null, "base", "Base", 3)]
    [InlineData("20250909185058-1", null, "20250909185058", "Named", -1)]
    [InlineData("api@head", "api", "head", "Head", 0)]
    [InlineData("api@heads", "api", "heads", "Heads", 0)]
    [InlineData("api@base+1", "api", "base", "Base", 1)]
    [InlineData("api@+1", "api", null, "Current", 1)]
    [InlineData("my-api@-1", "my-api", null, "Current", -1)]
    [InlineData("my-api-2@abc", "my-api-2", "abc", "Named", 0)]
    [InlineData("my-api-2", null, "my-api", "Named", -2)]
    [InlineData("api@abc+0", "api", "abc", "Named", 0)]
    [InlineData("  head ", null, "head", "Head", 0)]
    [InlineData("-20250909185058", null, null, "Current", -int.MaxValue)]
    public void Is_taken_apart(string text, string? branch, string? symbol, string anchor, int offset)
    {
        RevisionTarget target = RevisionTarget.Parse(text);
        Assert.Equal((branch, symbol, anchor, offset), (target.Branch, target.Symbol, target.Anchor.ToString(), target.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("+0")]
    [InlineData("-0")]
    [InlineData("@head")]
    [InlineData("api@")]
    [InlineData("a@b@c")]
    [InlineData("a b")]
    [InlineData("a+")]
    [InlineData("-a")]
    [InlineData("+1+1")]
    [InlineData("a,b")]
    [InlineData("été")]
    public void Anything_else_is_refused_with_the_forms(string text) =>
        Assert.Contains("label@", Assert.Throws<TargetInvalidException>(() => RevisionTarget.Parse(text)).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_range_is_no_target() =>
        Assert.Contains("Get-DbRevision -Range", Assert.Throws<TargetInvalidException>(() => RevisionTarget.Parse("a:b")).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("a:b", "a", "b")]
    [InlineData("a:", "a", null)]
    [InlineData(":api@head", null, "api@head")]
    [InlineData("-3:current", "-3", "current")]
    [InlineData(":", null, null)]
    public void Ranges_have_two_ends(string text, string? start, string? end)
    {
        RevisionRange range = RevisionRange.Parse(text);
        Assert.Equal((start, end), (range.Start?.Text, range.End?.Text));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a:b:c")]
    [InlineData("a:b c")]
    public void Anything_else_is_no_range(string text) => Assert.Throws<TargetInvalidException>(() => RevisionRange.Parse(text));
}
