using System.Diagnostics;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;
using Xunit.Abstractions;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>
/// Step by step over somebody's real history: what a script does to a schema is found by comparing, written as a change, and does the same to a copy.
/// What comes out in the end is built again from nothing.
/// By hand: PSMIGRATE_HISTORY names a folder of folders with an up.sql each, in the order of their names.
/// </summary>
public sealed class HistoryChangeTests(PostgresServer server, ITestOutputHelper output) : CatalogTest(server)
{
    private const string Variable = "PSMIGRATE_HISTORY";

    [SkippableFact]
    public async Task Each_step_of_a_history_is_found_and_done_again()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(folder), $"{Variable} names no folder of migrations.");
        string[] scripts = [.. Directory.EnumerateFiles(folder, "up.sql", SearchOption.AllDirectories)
            .OrderBy(path => path.Replace("-", "", StringComparison.Ordinal), StringComparer.Ordinal)];
        TestDatabase real = await Server.CreateDatabaseAsync();
        SchemaSnapshot before = await ReadAsync(real);
        List<string> failures = [];
        foreach (string script in scripts)
        {
            string name = Path.GetFileName(Path.GetDirectoryName(script)!);
            TestDatabase copy = await Server.CreateDatabaseAsync(real.Name);
            await PsqlAsync(real, script);
            SchemaSnapshot after = await ReadAsync(real);
            if (await DoAgainAsync(copy, before, after, await Server.DumpAsync(real)) is { } failure)
            {
                failures.Add(name);
                output.WriteLine($"{name}: {failure}");
            }

            await Server.DropDatabaseAsync(copy);
            before = after;
        }

        output.WriteLine($"{scripts.Length - failures.Count} of {scripts.Length} steps are the same.");
        TestDatabase rebuilt = await BuildAsync(Write(before));
        Assert.Equal(await Server.DumpAsync(real), await Server.DumpAsync(rebuilt));
        Assert.Empty(new SchemaDiffer(before, await ReadAsync(rebuilt), SchemaWriting.Whole).Differences());
        Assert.True(failures.Count <= scripts.Length / 50, string.Join(", ", failures));
    }

    /// <returns>What went wrong; null when the copy is what the script made.</returns>
    private async Task<string?> DoAgainAsync(TestDatabase copy, SchemaSnapshot before, SchemaSnapshot after, string dump)
    {
        string[] statements = [.. new ChangePlanner(new ChangeContext(before, after, SchemaWriting.Whole)).Plan().SelectMany(change => change.Statements).Select(ddl => ddl.Sql)];
        try
        {
            await RunAsync(copy, statements);
        }
        catch (Npgsql.PostgresException e)
        {
            return $"{e.MessageText}\n{string.Join(";\n", statements)}";
        }

        SchemaSnapshot reached = await ReadAsync(copy);
        IReadOnlyList<SchemaDifference> left = new SchemaDiffer(reached, after, SchemaWriting.Whole, ignoreColumnOrder: true).Differences();
        if (left.Count > 0)
        {
            return $"left: {string.Join(", ", left)}\n{string.Join(";\n", statements)}";
        }

        string reachedDump = await Server.DumpAsync(copy);
        return reachedDump == dump || ColumnOrder.Sorted(reachedDump) == ColumnOrder.Sorted(dump) ? null : $"pg_dump differs\n{string.Join(";\n", statements)}";
    }

    private static async Task PsqlAsync(TestDatabase database, string script)
    {
        ProcessStartInfo start = new("psql") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", database.Url, "--file", script])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
    }
}
