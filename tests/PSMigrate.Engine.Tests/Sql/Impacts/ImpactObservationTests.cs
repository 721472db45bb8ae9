using Npgsql;
using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>What servers do is what the text was read to do.</summary>
[Trait("Matrix", "true")]
public sealed class ImpactObservationTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public static TheoryData<string> Files => [.. ImpactCases.Files];

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public async Task A_server_does_what_the_text_tells(string file)
    {
        int major = int.Parse((await server.VersionAsync()).Split('.')[0]);
        TestDatabase database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(ImpactCases.Setup);
        List<string> wrong = [];
        foreach (ImpactCase one in ImpactCases.Read(file).Where(one => one.Since <= major && !one.IsTextOnly))
        {
            try
            {
                StatementImpact impact = ImpactTests.Impact(one);
                Observation seen = await StatementObserver.ObserveAsync(database, one, impact);
                wrong.AddRange(impact.IsKnown ? seen.Check(impact, one).Select(problem => $"{one.Title}: {impact}, but {problem}") : []);
            }
            catch (PostgresException e)
            {
                wrong.Add($"{one.Title}: {e.MessageText}");
            }
        }

        await server.DropDatabaseAsync(database);
        Assert.True(wrong.Count == 0, $"PostgreSQL {major}:\n{string.Join('\n', wrong)}");
    }

    [SkippableFact]
    public async Task What_functions_and_types_are_known_to_be_is_what_the_server_says()
    {
        TestDatabase database = await server.MaintenanceAsync();
        Assert.Empty(await database.QueryAsync($"SELECT DISTINCT proname FROM pg_proc WHERE provolatile = 'v' AND proname IN ({List(DefaultVolatility.Stable)})"));
        Assert.Empty(await database.QueryAsync($"SELECT DISTINCT proname FROM pg_proc WHERE provolatile <> 'v' AND proname IN ({List(DefaultVolatility.Volatile)})"));
        Assert.Empty(await database.QueryAsync($"SELECT typname FROM pg_type WHERE typtype = 'd' AND typname IN ({List(ColumnType.Known)})"));

        static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Identifier.Literal));
    }
}
