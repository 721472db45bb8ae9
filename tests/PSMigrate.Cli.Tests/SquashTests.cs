using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>squash as a person meets it.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SquashTests(PostgresServer server) : DatabaseTest(server)
{
    [SkippableFact]
    public async Task A_squash_says_what_it_replaces_and_only_a_dry_run_writes_none()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE a (id int);").With("b100", "a100", "INSERT INTO a VALUES (1);");
        ToolRun dry = (await Tool("squash", "--dry-run", "--rev-id", "s100")).Succeeded();
        Assert.StartsWith("Would create s100 ", dry.Out, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Folder.Migrations).Length);
        ToolRun run = (await Tool("squash", "b100", "-m", "all of it", "--remove", "--rev-id", "s100")).Succeeded();
        Assert.StartsWith("Created s100 ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(", which replaces 2 revisions up to b100\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("the row of public.a that", run.Error, StringComparison.Ordinal);
        Assert.Equal("s100", Assert.Single((await Tool("history", "--format", "json")).Document.EnumerateArray()).GetProperty("id").GetString());
        Assert.Contains("replaces    2 revisions up to b100", (await Tool("show", "s100")).Succeeded().Out, StringComparison.Ordinal);
    }
}
