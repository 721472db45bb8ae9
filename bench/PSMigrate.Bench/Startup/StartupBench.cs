using System.CommandLine;
using PSMigrate.Bench.Upgrades;

namespace PSMigrate.Bench.Startup;

/// <summary>What a call costs that finds nothing to do: of the tool, in the forms it comes in, and in a new PowerShell session.</summary>
internal static class StartupBench
{
    private const string Database = "bench";

    public static Command Command()
    {
        Option<int> revisions = new("--revisions") { DefaultValueFactory = _ => 100, Description = "How many revisions the history has." };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 10, Description = "How often each thing is measured." };
        Option<string[]> tools = new("--tool") { Description = "A psmigrate program; repeatable. The first one also prepares the database.", Required = true };
        Option<string[]> modules = new("--module") { Description = "A PSMigrate.psd1; repeatable." };
        Command command = new("startup", "A call with nothing to do, of the tool and in PowerShell, beside psql's SELECT 1 and a module with one empty command.") { revisions, rounds, tools, modules };
        command.SetAction(result => RunAsync(result.GetValue(revisions), result.GetValue(rounds), result.GetValue(tools)!, result.GetValue(modules) ?? []));
        return command;
    }

    private static async Task RunAsync(int revisions, int rounds, string[] tools, string[] modules)
    {
        await using BenchServer server = await BenchServer.StartAsync();
        using LinearHistory history = new(revisions);
        await server.CreateDatabaseAsync(Database);
        string url = server.Url(Database);
        string[] here = ["--path", history.Folder, "--url", url];
        await BenchServer.RunToolAsync(tools[0], ["upgrade", .. here]);

        Contest calls = new(rounds);
        calls.Add("psql, SELECT 1", () => BenchServer.RunToolAsync("psql", "--no-psqlrc", "--dbname", url, "--command", "SELECT 1"));
        foreach (string tool in tools)
        {
            calls.Add($"{tool} upgrade", () => BenchServer.RunToolAsync(tool, ["upgrade", .. here]));
            calls.Add($"{tool} heads", () => BenchServer.RunToolAsync(tool, ["heads", "--path", history.Folder]));
        }

        Report.Write($"{revisions} revisions and nothing to do, PostgreSQL {server.Version}, medians of {rounds}", await calls.HoldAsync());
        if (modules.Length == 0)
        {
            return;
        }

        using EmptyModule empty = await EmptyModule.CreateAsync();
        string database = $"@{{ MigrationPath = '{history.Folder}'; ConnectionString = '{url}' }}";
        Report.Write($"pwsh -NoProfile with Import-Module and a command, medians of {rounds}", await ProcessesAsync(rounds, empty, modules, database));
        Report.Write($"lines in an open session of pwsh, medians of {rounds}", await LinesAsync(rounds, empty, modules, database));
    }

    private static async Task<IReadOnlyList<Measurement>> ProcessesAsync(int rounds, EmptyModule empty, string[] modules, string database)
    {
        Contest processes = new(rounds);
        processes.Add("an empty module's command", () => PowerShellAsync(empty.Path, EmptyModule.Command));
        foreach (string module in modules)
        {
            processes.Add($"{module}, import", () => PowerShellAsync(module, ""));
            processes.Add($"{module}, Get-DbRevision -Head", () => PowerShellAsync(module, $"$db = {database}; Get-DbRevision -Head @db"));
            processes.Add($"{module}, Invoke-DbUpgrade", () => PowerShellAsync(module, $"$db = {database}; Invoke-DbUpgrade @db"));
            processes.Add($"{module}, Invoke-DbUpgrade twice", () => PowerShellAsync(module, $"$db = {database}; Invoke-DbUpgrade @db; Invoke-DbUpgrade @db"));
        }

        return await processes.HoldAsync();
    }

    private static async Task<IReadOnlyList<Measurement>> LinesAsync(int rounds, EmptyModule empty, string[] modules, string database)
    {
        PowerShellSession? session = null;
        Contest lines = new(rounds);
        Add("an empty module", empty.Path, EmptyModule.Command);
        foreach (string module in modules)
        {
            Add(module, Path.GetFullPath(module), "Invoke-DbUpgrade @db");
        }

        try
        {
            return await lines.HoldAsync();
        }
        finally
        {
            session?.Dispose();
        }

        void Add(string name, string path, string command)
        {
            lines.Add($"{name}, import", OpenAsync, () => session!.RunAsync($"Import-Module '{path}'"));
            lines.Add($"{name}, first command", () => session!.RunAsync(command));
            lines.Add($"{name}, second command", () => session!.RunAsync(command));
        }

        async Task OpenAsync()
        {
            session?.Dispose();
            session = await PowerShellSession.OpenAsync();
            await session.RunAsync($"$db = {database}");
        }
    }

    private static Task PowerShellAsync(string module, string command) =>
        BenchServer.RunToolAsync("pwsh", "-NoProfile", "-Command", $"$ErrorActionPreference = 'Stop'; Import-Module '{Path.GetFullPath(module)}'; {command}");
}
