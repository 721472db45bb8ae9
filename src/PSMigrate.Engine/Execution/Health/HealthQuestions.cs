using Npgsql;

namespace PSMigrate.Engine.Execution.Health;

/// <summary>All that is looked at, in the order of the answers; each by itself, so that what one may not see keeps no other from its answer.</summary>
internal static class HealthQuestions
{
    public static IReadOnlyList<IHealthQuestion> All { get; } =
    [
        new VersionQuestion(),
        new PoolerQuestion(),
        new PrimaryQuestion(),
        new PrivilegeQuestion(),
        new LockQuestion(),
        new TransactionQuestion(),
        new IdleQuestion(),
        new PreparedQuestion(),
        new WraparoundQuestion(),
        new ReplicationQuestion(),
        new ConnectionQuestion(),
        new DiskQuestion(),
    ];

    public static HealthCheck Reachable(DatabaseInfo database) => new("reachable", HealthStatus.Pass, $"{Capital(database.ToString())} answers.");

    public static HealthCheck Unreachable(ConnectionFailedException error) => new("reachable", HealthStatus.Fail, error.Message, error.Hint);

    public static async Task<IReadOnlyList<HealthCheck>> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        List<HealthCheck> answers = [Reachable(subject.Database)];
        foreach (IHealthQuestion question in All)
        {
            answers.Add(await AskAsync(question, subject, cancellationToken).ConfigureAwait(false));
        }

        return answers;
    }

    private static async Task<HealthCheck> AskAsync(IHealthQuestion question, HealthSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AskAsync(subject, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            string? hint = error.SqlState == PostgresErrorCodes.InsufficientPrivilege ? HealthText.GrantMonitor(subject.Database) : null;
            return new HealthCheck(question.Name, HealthStatus.Warn, $"This cannot be looked at: {error.MessageText}.", hint);
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
