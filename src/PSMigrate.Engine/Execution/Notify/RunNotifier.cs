using System.Net.Http.Headers;
using System.Text;

namespace PSMigrate.Engine.Execution.Notify;

/// <summary>Tells others how a run ended. Whatever goes wrong here is a warning: the run has ended as it has.</summary>
internal sealed class RunNotifier(RunOptions options, IProgress<MigrationEvent> progress)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>Looks at the URL before anything runs.</summary>
    /// <exception cref="TargetInvalidException">It is none that can be posted to.</exception>
    public void EnsureUsable()
    {
        if (options.NotifyUrl is { } url && Target(url) is null)
        {
            // Not the text itself: such URLs are as secret as a password.
            throw new TargetInvalidException("What -Notify (--notify) names is no http or https URL.", "Write it as https://host/path.");
        }
    }

    public async Task TellAsync(RunResult run, CancellationToken cancellationToken)
    {
        if (options.Notify is { } notify)
        {
            await TryAsync("The notification", () => notify(run, cancellationToken)).ConfigureAwait(false);
        }

        if (options.NotifyUrl is { } url)
        {
            Uri target = Target(url)!;
            await TryAsync($"The notification of {target.Scheme}://{target.Authority}", () => PostAsync(target, run)).ConfigureAwait(false);
        }
    }

    private static Uri? Target(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;

    // With a limit of its own: that a run was stopped is worth telling as well.
    private static async Task PostAsync(Uri target, RunResult run)
    {
        using HttpClient client = new() { Timeout = s_limit };
        using StringContent content = new(RunMessage.Of(run), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        using HttpResponseMessage answer = await client.PostAsync(target, content).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"it answered {(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd());
        }
    }

    private async Task TryAsync(string what, Func<Task> tell)
    {
        try
        {
            await tell().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            string why = e is OperationCanceledException ? "nobody answered in time, or the run was stopped" : e.Message.TrimEnd('.');
            progress.Report(new Note($"{what} failed, which changes nothing of what the run has done: {why}.", IsWarning: true));
        }
    }
}
