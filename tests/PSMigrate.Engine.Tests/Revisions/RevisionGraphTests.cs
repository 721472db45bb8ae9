namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>Graphs are written newest first: <c>d&lt;b+c; c&lt;a; b&lt;a; a</c> reads d merges b and c, which both follow a.</summary>
public sealed class RevisionGraphTests
{
    [Theory]
    [InlineData("c<b; b<a; a", "* c\n* b\n* a")]
    [InlineData("d<b+c; c<a; b<a; a", "* d\n|\\\n| * c\n* | b\n|/\n* a")]
    [InlineData("c<a; b<a; a", "* c\n| * b\n|/\n* a")]
    [InlineData("e<a; d<a; c<a; b<a; a", "* e\n| * d\n| | * c\n| | | * b\n| |_|/\n|/| |\n| |/\n|/|\n|/\n* a")]
    [InlineData("b; a", "* b\n* a")]
    [InlineData("d<c; c; b<a; a", "* d\n* c\n* b\n* a")]
    [InlineData("d<b; c<a; b; a", "* d\n| * c\n* | b\n /\n* a")]
    [InlineData("e<b+c+d; d<a; c<a; b<a; a", "* e\n|\\\n|\\ \\\n| | * d\n| * | c\n* | | b\n| |/\n|/|\n|/\n* a")]
    [InlineData("f<d; e<b+c; d<b; c<b; b<a; a", "* f\n| * e\n| |\\\n* | | d\n| | * c\n| |/\n|/|\n|/\n* b\n* a")]
    public void It_draws_lanes(string graph, string expected)
    {
        Revision[] revisions = [.. graph.Split("; ").Select(Read)];
        IEnumerable<string> rows = RevisionGraph.Draw(revisions, isMarked: false).Select(row => row.ToString());
        Assert.Equal(expected, string.Join('\n', rows));
    }

    [Fact]
    public void A_parent_outside_the_listing_ends_its_lane() =>
        Assert.Equal(["*", "*"], RevisionGraph.Draw([Read("c<b"), Read("a")], isMarked: false).Select(row => row.Lanes));

    [Fact]
    public void States_are_symbols_and_words_where_they_are_known()
    {
        Revision[] revisions =
        [
            Read("d<c") with { State = RevisionState.Pending, IsHead = true },
            Read("c<b") with { State = RevisionState.Partial, BranchLabels = ["left"] },
            Read("b<a") with { State = RevisionState.Current, IsEdited = true },
            Read("a") with { State = RevisionState.Applied, Message = "all begins" },
            Read("x") with { State = RevisionState.Unknown },
        ];
        Assert.Equal(
            ["o d (head)", "! c (partial) [left]", "@ b (current, edited)", "* a all begins", "? x (unknown)"],
            RevisionGraph.Draw(revisions, isMarked: true).Select(row => row.ToString()));
        Assert.Equal("* b (edited)", RevisionGraph.Draw(revisions, isMarked: false)[2].ToString());
    }

    private static Revision Read(string text)
    {
        string[] parts = text.Split('<');
        return new Revision { Id = parts[0], DownRevision = parts.Length > 1 ? parts[1].Split('+') : [] };
    }
}
