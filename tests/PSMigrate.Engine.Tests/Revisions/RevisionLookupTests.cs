using PSMigrate.Engine.Revisions;
using static PSMigrate.Engine.Tests.Revisions.GraphText;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class RevisionLookupTests
{
    private const string Graph = "abcd1111; abcd2222<abcd1111#billing; beef<abcd1111; x#feature-2; y<x; 12e4; 0042";

    [Theory]
    [InlineData("abcd1111", "abcd1111")]
    [InlineData("abcd1", "abcd1111")]
    [InlineData("x", "x")]
    [InlineData("billing", "abcd2222")]
    [InlineData("bill", "abcd2222")]
    [InlineData("feature-2", "x")]
    public void Finds_ids_labels_and_beginnings(string name, string expected) => Assert.Equal(expected, new RevisionLookup(Map(Graph)).Find(name));

    [Fact]
    public void A_beginning_of_several_ids_lists_them()
    {
        RevisionAmbiguousException thrown = Assert.Throws<RevisionAmbiguousException>(() => new RevisionLookup(Map(Graph)).Find("abcd"));
        Assert.Equal("abcd1111 abcd2222", Text(thrown.Candidates));
    }

    [Theory]
    [InlineData("abc", "at least 4 characters")]
    [InlineData("abcd1112", "Nearest: abcd1111.")]
    [InlineData("ABCD1111", "Nearest: abcd1111.")]
    [InlineData("abce2222", "Nearest: abcd2222.")]
    [InlineData("bilking", "Nearest: billing.")]
    [InlineData("120000", "Nearest: 12e4. PowerShell read an id as the number 120000: quote it.")]
    [InlineData("42", "Nearest: 0042. PowerShell read an id as the number 42: quote it.")]
    [InlineData("qqqqqqqq", "Get-DbRevision (psmigrate history)")]
    public void What_is_not_found_comes_with_what_was_meant(string name, string hint)
    {
        RevisionNotFoundException thrown = Assert.Throws<RevisionNotFoundException>(() => new RevisionLookup(Map(Graph)).Find(name));
        Assert.Equal(name, thrown.Requested);
        Assert.Contains(hint, thrown.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_that_is_not_there_is_called_a_branch() =>
        Assert.Equal("There is no branch 'nope'.", Assert.Throws<RevisionNotFoundException>(() => new RevisionLookup(Map(Graph)).Heads("nope")).Message);

    [Fact]
    public void A_revision_of_another_branch_is_not_found_on_this_one()
    {
        RevisionNotFoundException thrown = Assert.Throws<RevisionNotFoundException>(() => new RevisionLookup(Map(Graph)).Find("beef", "billing"));
        Assert.Equal("Revision beef is not on branch 'billing'.", thrown.Message);
    }

    [Theory]
    [InlineData("a; b<a; c<b", "b", "head", "c")]
    [InlineData("a; b<a; c<b", "b", "current", "b")]
    [InlineData("a; b<a; c<b", "b", "current+1", "c")]
    [InlineData("a; b<a; c<b", "b", "-1", "a")]
    [InlineData("a; b<a; c<b", "b gone", "current", "b")]
    [InlineData("a; b<a; c<b", "b", "base", "")]
    [InlineData("a; b<a; c<b", "", "base+2", "b")]
    [InlineData("a; b<a; c<b", "", "c-2 b a", "a b")]
    [InlineData("a; b<a; c<a", "", "heads", "b c")]
    [InlineData("a; b<a#feature-2; c<b", "", "feature-2", "b")]
    [InlineData("a; b<a#feature; c<b", "", "feature-1", "a")]
    [InlineData("a; b<a#feature; c<b; d<a", "", "feature@head d", "c d")]
    public void Targets_become_ids(string graph, string rows, string targets, string expected) =>
        Assert.Equal(expected, Text(new RevisionLookup(Map(graph)).Resolve(Ids(targets), Ids(rows))));

    private const string Line = "a; b<a; c<b; d<c; e<d";
    private const string Fork = "a; b<a; c<b#left; d<b#right; e<d~c";

    [Theory]
    [InlineData(Line, "", ":", "e d c b a")]
    [InlineData(Line, "", "b:d", "d c b")]
    [InlineData(Line, "", "c:", "e d c")]
    [InlineData(Line, "", ":c", "c b a")]
    [InlineData(Line, "", "base:b", "b a")]
    [InlineData(Line, "", ":base", "")]
    [InlineData(Line, "d", "-2:current", "d c b")]
    [InlineData(Line, "b", "-2:", "e d c")]
    [InlineData(Line, "b", "-9:", "e d c b a")]
    [InlineData(Line, "c", "-1:+1", "d c b")]
    [InlineData(Line, "c", "current:", "e d c")]
    [InlineData(Line, "c", "current:head", "e d c")]
    [InlineData(Line, "", "current:", "e d c b a")]
    [InlineData(Line, "", ":current", "")]
    [InlineData(Line, "c gone", ":current", "c b a")]
    [InlineData(Line, "", "b:+2", "d c b")]
    [InlineData(Line, "", "b:+9", "e d c b")]
    [InlineData(Line, "", ":b+1", "c b a")]
    [InlineData(Line, "d", ":-1", "c b a")]
    [InlineData(Line, "", "head-1:head", "e d")]
    [InlineData(Fork, "", ":left@head", "c b a")]
    [InlineData(Fork, "", "left@base:", "c b a")]
    [InlineData(Fork, "", "right@base:", "e d c b a")]
    [InlineData(Fork, "", "b:e", "e d c b")]
    [InlineData(Fork, "", "d:e", "e d")]
    [InlineData(Fork, "c d", "current:", "e d c")]
    public void Ranges_list_newest_first(string graph, string rows, string range, string expected) =>
        Assert.Equal(expected, Text(new RevisionLookup(Map(graph)).ResolveRange(range, Ids(rows))));

    [Theory]
    [InlineData(Line, "d:b", "NotAncestor")]
    [InlineData(Fork, "c:d", "NotAncestor")]
    [InlineData(Fork, ":head", "MultipleHeads")]
    [InlineData(Line, "zzzz:", "RevisionNotFound")]
    [InlineData("a; b; c<a+b", "-1:", "AmbiguousTarget")]
    public void A_range_that_makes_no_sense_is_an_error(string graph, string range, string error) =>
        Assert.Equal(error, Assert.ThrowsAny<MigrationException>(() => new RevisionLookup(Map(graph)).ResolveRange(range, [])).ErrorId);

    [Theory]
    [InlineData("left", "c")]
    [InlineData("right", "e d")]
    [InlineData("b", "e d c b a")]
    public void A_branch_lists_newest_first(string branch, string expected) =>
        Assert.Equal(expected, Text(new RevisionLookup(Map(Fork)).Branch(branch)));
}
