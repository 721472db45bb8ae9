namespace PSMigrate.Cli.Output;

/// <summary>A question to the person at the terminal. What is not yes is no.</summary>
internal static class Question
{
    public static async Task<PlanConsent> AskAsync(Terminal terminal, string question, CancellationToken cancellationToken)
    {
        await terminal.Error.WriteAsync($"{question} [y/N] ");

        // On a thread of its own: reading from a terminal does not end when the run is cancelled.
        string? answer = await Task.Run(terminal.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes" ? PlanConsent.GivenByPerson : PlanConsent.Declined;
    }
}
