namespace PSMigrate.Cli.Output;

/// <summary>A question to the person at the terminal. What is not yes is no.</summary>
internal static class Question
{
    public static async Task<PlanConsent> AskAsync(Terminal terminal, string question, CancellationToken cancellationToken)
    {
        await terminal.Error.WriteAsync($"{question} [y/N] ");

        // On a thread of its own: reading from a terminal does not end when the run is cancelled.
        Task<string?> typing = Task.Run(terminal.ReadLine, CancellationToken.None);
        if (await Task.WhenAny(typing, Task.Delay(Timeout.Infinite, cancellationToken)) != typing)
        {
            // What comes next has a line of its own.
            await terminal.Error.WriteLineAsync();
            throw new OperationCanceledException(cancellationToken);
        }

        string? answer = await typing;
        return answer?.Trim().ToLowerInvariant() is "y" or "yes" ? PlanConsent.GivenByPerson : PlanConsent.Declined;
    }
}
