using PSMigrate.Engine.Revisions;
using static PSMigrate.Engine.Tests.Revisions.GraphText;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class RevisionMapTests
{
    private const string Two = "a; b<a#left; c<a; d<b+c; x#other; y<x~c; z<y~left";

    [Fact]
    public void Heads_are_what_nothing_follows_and_real_heads_what_nothing_needs()
    {
        RevisionMap map = Map("a; b<a; x; y<x~b");
        Assert.Equal("b y", Text(map.Heads));
        Assert.Equal("y", Text(map.RealHeads));
        Assert.Equal("a x", Text(map.Bases));
    }

    [Fact]
    public void A_label_in_depends_on_means_the_revision_it_is_written_on()
    {
        RevisionMap map = Map(Two);
        Assert.Equal("b", Text(map.ResolvedDependencies("z")));
        Assert.Equal("b c", Text(map.Children("a")));
        Assert.Equal("d z", Text(map.AllChildren("b")));
        Assert.True(map.IsMergePoint("d"));
        Assert.True(map.IsBranchPoint("a"));
        Assert.False(map.IsBranchPoint("c"));
    }

    [Theory]
    [InlineData(Two, "a b c d x y z")]
    [InlineData("a; b<a; c<a; d<b; e<c; f<d+e", "a b d c e f")]
    [InlineData("z; a<z; m; n<m~a", "m z a n")]
    [InlineData("r; c<r; b<r; a<b+c; d<c", "r b c a d")]
    public void Order_stays_on_a_branch_as_long_as_it_goes_on(string graph, string expected) =>
        Assert.Equal(expected, Text(Map(graph).OldestFirst));

    [Theory]
    [InlineData("d", false, "a b c d")]
    [InlineData("z", false, "x y z")]
    [InlineData("z", true, "a b c x y z")]
    [InlineData("b c", false, "a b c")]
    [InlineData("gone b", false, "a b")]
    public void Ancestors_are_all_below_and_the_ids_themselves(string ids, bool dependencies, string expected) =>
        Assert.Equal(expected, Text(Map(Two).Ancestors(Ids(ids), dependencies).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("c", false, "c d")]
    [InlineData("c", true, "c d y z")]
    public void Descendants_are_all_above_and_the_ids_themselves(string ids, bool dependents, string expected) =>
        Assert.Equal(expected, Text(Map(Two).Descendants(Ids(ids), dependents).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("a; b<a; c<b; d<c#lab; e<d; f<e", "lab", "a b c d e f")]
    [InlineData("a; b<a; c<a; d<c; e<d#lab; f<e", "lab", "c d e f")]
    [InlineData("a; b<a; m<a+b; n<m; o<n#lab", "lab", "n o")]
    [InlineData("a; b<a#lab; c<b; d<b", "lab", "b c d")]
    [InlineData("a; b<a#lab; x~a; y<x", "lab", "b")]
    public void A_label_belongs_to_its_branch_back_to_where_branches_part_or_meet(string graph, string label, string expected) =>
        Assert.Equal(expected, Text(Map(graph).Carriers(label).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("a; b<a+d; c<b; d<c; e<d", "b c d b", "b.sql:2")]
    [InlineData("a; b<a+b", "b b", "b.sql:2")]
    [InlineData("a<b; b<a", "a b a", "a.sql:2")]
    [InlineData("a; b~b", "b b", "b.sql:2")]
    [InlineData("a; b<a~lab#lab", "b b", "b.sql:2")]
    [InlineData("a; b<a~y; x; y<x~b", "b y b", "b.sql:2")]
    [InlineData("a<a", "a a", "a.sql:2")]
    [InlineData("k; z<y; y<z; x<y; a<x", "y z y", "y.sql:2")]
    public void A_circle_is_named_as_it_goes_round(string graph, string circle, string position)
    {
        RevisionCycleException thrown = Assert.Throws<RevisionCycleException>(() => Map(graph));
        Assert.Equal(circle, Text(thrown.Revisions));
        Assert.Equal(position, thrown.Position!.ToString());
    }

    [Theory]
    [InlineData("abcd1; abcd2<abcd1; e<abcd3", "abcd3", "Revision e follows 'abcd3', which is in no file.", "Nearest: abcd1, abcd2.")]
    [InlineData("a; e<a~zz", "zz", "Revision e depends on 'zz', which is in no file.", "Correct depends_on")]
    [InlineData("a#api; e<api", "api", "Revision e follows 'api', which is a branch label and not an id.", "Write down_revision: a,")]
    public void A_missing_parent_is_named_with_file_and_line(string graph, string requested, string message, string hint)
    {
        RevisionNotFoundException thrown = Assert.Throws<RevisionNotFoundException>(() => Map(graph));
        Assert.Equal(requested, thrown.Requested);
        Assert.Equal($"e.sql:2: {message}", thrown.Report);
        Assert.Contains(hint, thrown.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_names_both_files_whichever_is_read_first()
    {
        RevisionNode first = new("a", [], [], [], new SourcePosition("one/a.sql", 1));
        RevisionNode second = new("a", [], [], [], new SourcePosition("two/a.sql", 1));
        foreach (RevisionNode[] nodes in new RevisionNode[][] { [first, second], [second, first] })
        {
            ScriptInvalidException thrown = Assert.Throws<ScriptInvalidException>(() => RevisionMap.Build(nodes));
            Assert.Equal("two/a.sql:1: Revision a is there twice: in one/a.sql and in two/a.sql.", thrown.Report);
        }
    }

    [Theory]
    [InlineData("a#b; b<a", "a.sql:2: Branch label 'b' of revision a is the id of a revision (b.sql).")]
    [InlineData("a#api; b<a#api", "b.sql:2: Branch label 'api' of revision b is already used by revision a (a.sql).")]
    public void A_label_has_one_meaning(string graph, string report) =>
        Assert.Equal(report, Assert.Throws<ScriptInvalidException>(() => Map(graph)).Report);

    [Fact]
    public void No_files_make_an_empty_map()
    {
        RevisionMap map = Map("");
        Assert.Empty(map.Heads);
        Assert.Empty(new GraphPlanner(map).Upgrade([], ["head"]).Steps);
        Assert.Empty(new GraphPlanner(map).Downgrade([], "base").Steps);
    }
}
