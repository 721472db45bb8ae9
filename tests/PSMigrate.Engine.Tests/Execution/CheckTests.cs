using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class CheckTests(PostgresServer server) : EngineTest(server)
{
    /// <summary>Answers as text: <c>pending:no(b) heads:yes(b)</c>.</summary>
    private async Task<string> AskAsync() => string.Join(' ', (await Engine().CheckAsync(CancellationToken.None))
        .Select(answer => $"{answer.Name}:{(answer.Passed ? "yes" : "no")}({string.Join(',', answer.Revisions)})"));

    [SkippableFact]
    public async Task Each_question_has_an_answer_of_its_own()
    {
        Assert.Equal("pending:yes() heads:yes() edited:yes() todo:yes()", await AskAsync());

        Folder.Add("a", "", "SELECT 1;");
        Folder.Add("b", "a", "SELECT 1;");
        Assert.Equal("pending:no(a,b) heads:yes(b) edited:yes() todo:yes()", await AskAsync());

        await UpgradeAsync();
        Assert.Equal("pending:yes() heads:yes(b) edited:yes() todo:yes()", await AskAsync());

        Folder.Add("b", "a", "SELECT 2;");
        Folder.Add("c", "a", "-- TODO(psmigrate): translate this\n");
        Assert.Equal("pending:no(c) heads:no(b,c) edited:no(b) todo:no(c)", await AskAsync());
    }

    [SkippableFact]
    public async Task Files_that_are_older_than_the_database_are_no_yes()
    {
        Folder.Add("a", "", "SELECT 1;");
        string newer = Folder.Add("b", "a", "SELECT 1;");
        await UpgradeAsync();
        File.Delete(newer);

        Assert.Equal("pending:no(b) heads:yes(a) edited:yes() todo:yes()", await AskAsync());
    }

    [SkippableFact]
    public async Task Without_a_database_there_is_no_answer() => await Assert.ThrowsAsync<ConnectionFailedException>(
        () => Engine(options => options with { ConnectionString = "postgresql://nobody@127.0.0.1:1/none" }).CheckAsync(CancellationToken.None));
}
