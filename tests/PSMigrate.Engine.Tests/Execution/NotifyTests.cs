using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class NotifyTests(PostgresServer server) : EngineTest(server)
{
    [SkippableFact]
    public async Task A_run_is_posted_well_or_not()
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);");
        Folder.Add("b", "a", "SELECT nothing;");
        (HttpListener listener, string url) = Listen();
        using (listener)
        {
            Task<JsonElement> told = AnswerAsync(listener, HttpStatusCode.OK);
            RunResult run = (await RunAsync(new RunOptions { NotifyUrl = url }, "a"))!;
            JsonElement document = await told;
            Assert.Equal((run.RunId.ToString(), "done", Database.Name), (Text(document, "run_id"), Text(document, "outcome"), Text(document, "database")));
            Assert.Equal("a", Text(document.GetProperty("steps")[0], "revision"));

            told = AnswerAsync(listener, HttpStatusCode.InternalServerError);
            await Assert.ThrowsAsync<StatementFailedException>(() => RunAsync(new RunOptions { NotifyUrl = url }));
            document = await told;
            Assert.Equal(("failed", "StatementFailed"), (Text(document, "outcome"), Text(document.GetProperty("error"), "id")));
        }

        Note warning = Assert.Single(Events.Of<Note>(), note => note.IsWarning);
        Assert.Contains("it answered 500", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", warning.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_there_is_a_warning_and_no_URL_stops_the_run_before_it_begins()
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);");

        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => RunAsync(new RunOptions { NotifyUrl = "ftp://host/hunter2" }));
        Assert.DoesNotContain("hunter2", error.Report, StringComparison.Ordinal);
        Assert.Empty(Events.Of<RunStarted>());

        Assert.Equal(RunOutcome.Done, (await RunAsync(new RunOptions { NotifyUrl = "http://127.0.0.1:1/hunter2", Notify = (_, _) => throw new InvalidOperationException("no voice") }))!.Outcome);
        Assert.Equal(2, Events.Of<Note>().Count(note => note.IsWarning));
        Assert.DoesNotContain(Events.Of<Note>(), note => note.Text.Contains("hunter2", StringComparison.Ordinal));
    }

    private Task<RunResult?> RunAsync(RunOptions run, string target = "head") => Engine().UpgradeAsync([target], run, CancellationToken.None);

    private static (HttpListener Listener, string Url) Listen()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/hunter2/";
        free.Stop();
        HttpListener listener = new();
        listener.Prefixes.Add(url);
        listener.Start();
        return (listener, url);
    }

    private static async Task<JsonElement> AnswerAsync(HttpListener listener, HttpStatusCode status)
    {
        HttpListenerContext context = await listener.GetContextAsync();
        Assert.Equal(("POST", "application/json; charset=utf-8"), (context.Request.HttpMethod, context.Request.ContentType));
        using StreamReader reader = new(context.Request.InputStream, Encoding.UTF8);
        string text = await reader.ReadToEndAsync();
        context.Response.StatusCode = (int)status;
        context.Response.Close();
        return JsonDocument.Parse(text).RootElement;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
