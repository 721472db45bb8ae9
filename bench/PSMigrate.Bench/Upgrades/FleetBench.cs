using System.CommandLine;
using PSMigrate.Engine;

namespace PSMigrate.Bench.Upgrades;

/// <summary>Many schemas of one database upgraded, beside a psql for each of them, one after the other.</summary>
internal static class FleetBench
{
    private const string Database = "bench";

    public static Command Command()
    {
        Option<int> schemas = new("--schemas") { DefaultValueFactory = _ => 1000, Description = "How many schemas there are." };
        Option<int> revisions = new("--revisions") { DefaultValueFactory = _ => 4, Description = "How many revisions each gets." };
        Option<int> throttle = new("--throttle-limit") { DefaultValueFactory = _ => 8, Description = "How many are upgraded at once." };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 3, Description = "How often each thing is measured." };
        Command command = new("fleet", "Many schemas upgraded, beside psql -f of the same statements in each of them, one after the other.") { schemas, revisions, throttle, rounds };
        command.SetAction(result => RunAsync(result.GetValue(schemas), result.GetValue(revisions), result.GetValue(throttle), result.GetValue(rounds)));
        return command;
    }

    private static async Task RunAsync(int schemas, int revisions, int throttle, int rounds)
    {
        await using BenchServer server = await BenchServer.StartAsync();
        using LinearHistory history = new(revisions);
        string script = await File.ReadAllTextAsync(history.WriteScript(hasBookkeeping: true));
        string url = server.Url(Database);
        string[] names = [.. Enumerable.Range(1, schemas).Select(number => $"tenant{number}")];
        string[] files = [.. names.Select(name => Path.Join(history.Folder, $"{name}.psql"))];
        for (int i = 0; i < schemas; i++)
        {
            await File.WriteAllTextAsync(files[i], $"SET search_path = {names[i]}, public;\n{script.Replace("public.psmigrate", $"{names[i]}.psmigrate", StringComparison.Ordinal)}");
        }

        Contest contest = new(rounds);
        contest.Add("psql, one after the other", FreshAsync, PsqlAsync);
        contest.Add($"fleet, {throttle} at once", FreshAsync, () => FleetAsync(throttle, FleetOutcome.Done));
        contest.Add($"fleet, {throttle} at once, nothing to do", () => FleetAsync(throttle, FleetOutcome.UpToDate));
        contest.Add("fleet, one at a time", FreshAsync, () => FleetAsync(1, FleetOutcome.Done));
        Report.Write($"{schemas} schemas, {revisions} revisions, PostgreSQL {server.Version}, medians of {rounds}", await contest.HoldAsync());

        async Task FreshAsync()
        {
            await server.FreshDatabaseAsync(Database);
            await server.ExecuteAsync(Database, names.Select(name => $"CREATE SCHEMA {name}"));
        }

        async Task PsqlAsync()
        {
            foreach (string file in files)
            {
                await server.PsqlAsync(Database, file);
            }
        }

        async Task FleetAsync(int limit, FleetOutcome wanted)
        {
            await using MigrationEngine engine = new(new MigrationOptions { MigrationPath = [history.Folder], ConnectionString = url }, new Progress<MigrationEvent>());
            FleetRequest request = new() { SchemaQuery = "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY nspname", ThrottleLimit = limit };
            FleetResult result = (await engine.UpgradeFleetAsync(request, new RunOptions(), CancellationToken.None))!;
            if (result.Targets.Count != schemas || result.Targets.Any(target => target.Outcome != wanted))
            {
                throw new InvalidOperationException($"{result}: {result.Targets.FirstOrDefault(target => target.Error is not null)?.Error}");
            }
        }
    }
}
