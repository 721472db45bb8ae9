using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>
/// Graphs in one line. "a; b&lt;a; c&lt;a; d&lt;b+c" reads: b and c follow a, and d merges them. "e&lt;d~x+y" also depends on x and y,
/// "f&lt;e#api" carries the branch label api. "s=a+b" is a squash of a and b. Revision a is taken to be in a.sql.
/// </summary>
internal static class GraphText
{
    public static RevisionMap Map(string graph) => RevisionMap.Build(Nodes(graph));

    public static RevisionNode[] Nodes(string graph) => [.. Words(graph, ';').Select(Node)];

    /// <summary>"a b c" is three ids; "" is none.</summary>
    public static string[] Ids(string ids) => Words(ids, ' ');

    public static string Text(IEnumerable<string> ids) => string.Join(' ', ids);

    public static string Steps(GraphPlan plan) => Text(plan.Steps.Select(step => step.Revision));

    /// <summary>Changes as "+a" (insert), "-a" (delete), "a>b" (update); steps apart by a bar.</summary>
    public static string Changes(GraphPlan plan) => string.Join(" | ", plan.Steps.Select(step => string.Join(' ', step.Changes.Select(Change))));

    private static string Change(RowChange change) => change switch
    {
        RowChange.Insert insert => $"+{insert.Id}",
        RowChange.Delete delete => $"-{delete.Id}",
        RowChange.Update update => $"{update.From}>{update.To}",
        _ => throw new InvalidOperationException(),
    };

    private static RevisionNode Node(string text)
    {
        string[] squash = text.Split('=', 2);
        string[] labels = squash[0].Split('#', 2);
        string[] needs = labels[0].Split('~', 2);
        string[] downs = needs[0].Split('<', 2);
        return new RevisionNode(downs[0], Rest(downs), Rest(needs), Rest(labels), new SourcePosition($"{downs[0]}.sql", 2)) { Replaces = Rest(squash) };
    }

    private static string[] Rest(string[] parts) => parts.Length < 2 ? [] : Words(parts[1], '+');

    private static string[] Words(string text, char separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
