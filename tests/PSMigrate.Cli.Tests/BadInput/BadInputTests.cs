using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>
/// Every case on a database that has something: the error has its id, its place, a hint that helps and its exit code, in JSON
/// and in text, and the database is as it was. (Wrong usage, which never gets to a database, is in UsageTests.)
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class BadInputTests(PostgresServer server)
{
    private static readonly Dictionary<string, BadCase> s_cases = ((IEnumerable<Dictionary<string, BadCase>>)
        [ScriptCases.All, GraphCases.All, StatementCases.All, ConfigurationCases.All,
            FileCases.All, TableCases.All, ArgumentCases.All]).SelectMany(cases => cases).ToDictionary();

    public static TheoryData<string> Names() => [.. s_cases.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task It_is_named_and_changes_nothing(string name)
    {
        BadCase bad = s_cases[name];
        Skip.If(bad.NeedsUnix && OperatingSystem.IsWindows(), "links and pipes of Unix");
        Skip.If(bad.NeedsOrdinaryUser && (OperatingSystem.IsWindows() || Environment.UserName == "root"), "nothing is forbidden to root");
        TestDatabase database = await server.CreateDatabaseAsync();
        using MigrationFolder folder = new();
        bad.Good(folder);
        (await ToolRun.OfAsync("upgrade", "heads", "--path", folder.Migrations, "--url", database.Url)).Succeeded();
        string url = database.Url.Replace("postgres@", $"{bad.Role}@", StringComparison.Ordinal);
        if (bad.Sql.Length > 0)
        {
            await database.ExecuteAsync(bad.Sql);
        }

        bad.Bad(folder);
        string[] arguments = [.. bad.Arguments.Split(' ').Select(Fill), .. bad.OnDatabase ? ["--path", folder.Migrations, "--url", url] : (string[])[]];
        string before = await StateAsync(database);

        // What hangs has failed.
        ToolRun run = await ToolRun.OfAsync([.. arguments, "--format", "json"]).WaitAsync(TimeSpan.FromSeconds(60));
        AssertError(bad, run, folder.Root);
        if (bad.Remains is { } remains)
        {
            Assert.Contains(remains, await StateAsync(database), StringComparison.Ordinal);
            return;
        }

        await AssertTextAsync(bad, arguments);
        Assert.Equal(before, await StateAsync(database));

        string Fill(string argument) => argument == "''" ? "" : argument.Replace("{root}", folder.Root, StringComparison.Ordinal)
            .Replace("{url}", url, StringComparison.Ordinal)
            .Replace("{host}", database.Host, StringComparison.Ordinal);
    }

    private static void AssertError(BadCase bad, ToolRun run, string root)
    {
        JsonElement error = run.ErrorLine;
        Assert.Equal(bad.ErrorId, error.GetProperty("id").GetString());
        Assert.Equal(bad.ExitCode, run.ExitCode);
        Assert.Contains(bad.Message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        string hint = error.GetProperty("hint").GetString() ?? "";
        Assert.NotEmpty(hint);
        Assert.Contains(bad.Hint, hint, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
        if (bad.Position is { } position)
        {
            string file = Path.GetRelativePath(root, error.GetProperty("file").GetString() ?? "");
            Assert.StartsWith(position, $"{file}:{error.GetProperty("line")}:{error.GetProperty("column")}", StringComparison.Ordinal);
        }

        // upgrade, downgrade and stamp print their document also on failure, the others nothing.
        if (bad.Arguments.Split(' ')[0] is "upgrade" or "downgrade" or "stamp" && bad.ErrorId != "Usage" && !bad.Arguments.Contains("--sql", StringComparison.Ordinal))
        {
            Assert.Equal("failed", run.Document.GetProperty("outcome").GetString());
            Assert.Equal(bad.ErrorId, run.Document.GetProperty("error").GetProperty("id").GetString());
        }
        else
        {
            Assert.Empty(run.Out);
        }
    }

    private static async Task AssertTextAsync(BadCase bad, string[] arguments)
    {
        ToolRun run = await ToolRun.OfAsync(arguments);
        Assert.Equal(bad.ExitCode, run.ExitCode);
        Assert.Contains($"error {bad.ErrorId}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nhint: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
    }

    private async Task<string> StateAsync(TestDatabase database)
    {
        IReadOnlyList<string> rows = await database.QueryAsync("SELECT v::text FROM psmigrate_version v ORDER BY 1");
        return $"{string.Join(',', rows)}\n{await server.DumpAsync(database, "--exclude-table=psmigrate_*")}";
    }
}
