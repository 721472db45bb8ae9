using System.Text.Json;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>Every answer in tests/cases/graph/alembic-graphs.json.</summary>
public sealed class AlembicAnswers
{
    private static readonly Lazy<JsonElement[]> s_graphs = new(Load);

    public static TheoryData<int, int, string> Cases()
    {
        TheoryData<int, int, string> cases = new();
        for (int graph = 0; graph < s_graphs.Value.Length; graph++)
        {
            int number = 0;
            foreach (JsonElement answer in s_graphs.Value[graph].GetProperty("cases").EnumerateArray())
            {
                string command = $"{answer.GetProperty("operation")} {answer.GetProperty("target")}";
                cases.Add(graph, number++, $"{command} from {answer.GetProperty("rows_before")}");
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_ours_too(int graph, int number, string command)
    {
        RevisionMap map = Map(s_graphs.Value[graph]);
        JsonElement answer = s_graphs.Value[graph].GetProperty("cases")[number];
        if (answer.TryGetProperty("error", out JsonElement error))
        {
            MigrationException thrown = Assert.ThrowsAny<MigrationException>(() => Plan(map, answer));
            Assert.True(Allowed(error.GetString()!).Contains(thrown.ErrorId), $"{command}: {thrown.ErrorId}: {thrown.Message}");
            return;
        }

        GraphPlan plan = Plan(map, answer);
        string[] steps = Strings(answer, "steps");
        if (plan.Direction != MigrationDirection.Stamp)
        {
            Assert.Equal(steps.Order(StringComparer.Ordinal), plan.Steps.Select(step => step.Revision).Order(StringComparer.Ordinal));
            AssertOrder(s_graphs.Value[graph], plan);
        }

        string[] rows = Strings(answer, "rows_before");
        foreach (GraphStep step in plan.Steps)
        {
            rows = [.. HeadRows.Apply(rows, step.Changes)];
        }

        Assert.Equal(Strings(answer, "rows_after").Order(StringComparer.Ordinal), rows);
        Assert.Equal(rows, plan.EndRows);
    }

    [Fact]
    public void Are_all_there() => Assert.Equal(808, Cases().Count);

    private static string[] Allowed(string error) => error switch
    {
        "NotFound" => ["RevisionNotFound", "RevisionAmbiguous"],
        "Ambiguous" => ["AmbiguousTarget"],
        _ => [error],
    };

    private static GraphPlan Plan(RevisionMap map, JsonElement answer)
    {
        GraphPlanner planner = new(map);
        string[] rows = Strings(answer, "rows_before");
        string target = answer.GetProperty("target").GetString()!;
        return answer.GetProperty("operation").GetString() switch
        {
            "upgrade" => planner.Upgrade(rows, [target]),
            "downgrade" => planner.Downgrade(rows, target),
            _ => planner.Stamp(rows, [target], purge: false),
        };
    }

    /// <summary>Every step runs after (downgrade: before) all steps it needs, as the file has them.</summary>
    private static void AssertOrder(JsonElement graph, GraphPlan plan)
    {
        Dictionary<string, string> labels = graph.GetProperty("revisions").EnumerateArray()
            .SelectMany(revision => Strings(revision, "labels").Select(label => (label, Id: revision.GetProperty("id").GetString()!)))
            .ToDictionary(pair => pair.label, pair => pair.Id);
        Dictionary<string, int> place = plan.Steps
            .Select((step, index) => (step.Revision, index))
            .ToDictionary(pair => pair.Revision, pair => pair.index);
        foreach (JsonElement revision in graph.GetProperty("revisions").EnumerateArray())
        {
            foreach (string need in Strings(revision, "down").Concat(Strings(revision, "depends_on")))
            {
                string id = revision.GetProperty("id").GetString()!;
                if (place.TryGetValue(labels.GetValueOrDefault(need, need), out int before) && place.TryGetValue(id, out int after))
                {
                    Assert.True(plan.Direction == MigrationDirection.Upgrade ? before < after : after < before, $"{id} needs {need}");
                }
            }
        }
    }

    private static RevisionMap Map(JsonElement graph) => RevisionMap.Build(graph.GetProperty("revisions").EnumerateArray().Select(revision =>
        new RevisionNode(
            revision.GetProperty("id").GetString()!,
            Strings(revision, "down"),
            Strings(revision, "depends_on"),
            Strings(revision, "labels"),
            Position: null)));

    private static string[] Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static JsonElement[] Load()
    {
        string path = Path.Join(RepositoryFolder(), "tests", "cases", "graph", "alembic-graphs.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("graphs").EnumerateArray().Select(graph => graph.Clone())];
    }

    private static string RepositoryFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "PSMigrate.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
