namespace PSMigrate;

/// <summary>The answer of one check of a database before a run.</summary>
/// <param name="Name">
/// What was looked at: <c>reachable</c>, <c>version</c>, <c>pooler</c>, <c>primary</c>, <c>privileges</c>, <c>lock</c>, <c>transactions</c>, <c>idle</c>,
/// <c>prepared</c>, <c>wraparound</c>, <c>replication</c>, <c>connections</c> or <c>disk</c>.
/// </param>
/// <param name="Status">Whether a run would suffer from it.</param>
/// <param name="Message">What was found, in a sentence or two.</param>
/// <param name="Hint">What to do about it, with what to type; null where nothing is to be done.</param>
public sealed record HealthCheck(string Name, HealthStatus Status, string Message, string? Hint = null);
