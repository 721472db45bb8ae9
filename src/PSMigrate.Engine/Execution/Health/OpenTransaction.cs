using Npgsql;

namespace PSMigrate.Engine.Execution.Health;

/// <summary>An open transaction of somebody else, or a session of which nothing can be seen.</summary>
internal sealed record OpenTransaction(Blocker Session, TimeSpan? IdleFor, bool IsHidden)
{
    public static Task<IReadOnlyList<OpenTransaction>> ReadAsync(HealthSubject subject, CancellationToken cancellationToken) =>
        subject.AskAsync("health_transactions", Read, cancellationToken);

    public override string ToString() => IdleFor is { } idle
        ? $"{Session}, idle for {Duration.Describe(idle)}"
        : $"{Session}, open for {Duration.Describe(Session.TransactionAge ?? TimeSpan.Zero)}";

    /// <summary>How to see what it does, and to end it.</summary>
    public string Hint => $"Get-DbBlocker -Id {Session.ProcessId} -IncludeQuery (psmigrate blockers --id {Session.ProcessId} --query) shows what it did and holds; "
        + $"Stop-DbBlocker {Session.ProcessId} (psmigrate blockers --stop {Session.ProcessId}) ends it.";

    private static OpenTransaction Read(NpgsqlDataReader row) => new(
        new Blocker
        {
            ProcessId = row.GetInt32(0),
            User = row.IsDBNull(1) ? null : row.GetString(1),
            Application = row.IsDBNull(2) ? null : row.GetString(2),
            Address = row.IsDBNull(3) ? null : row.GetString(3),
            TransactionAge = Age(row, 4),
        },
        Age(row, 5),
        !row.IsDBNull(6) && row.GetBoolean(6));

    private static TimeSpan? Age(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<TimeSpan>(column) is { Ticks: > 0 } age ? age : TimeSpan.Zero;
}
