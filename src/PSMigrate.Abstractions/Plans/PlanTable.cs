namespace PSMigrate;

/// <summary>A table that a plan locks or changes, as it is at planning time.</summary>
/// <param name="Name">Its name with its schema, as SQL.</param>
/// <param name="Rows">About how many rows it has, as the server estimates; null where it does not know.</param>
/// <param name="Bytes">How large it is on disk, with its indexes and partitions, in bytes.</param>
/// <param name="Locks">The locks that the plan takes on it, in PostgreSQL's words, in the order of the statements.</param>
public sealed record PlanTable(string Name, long? Rows, long Bytes, IReadOnlyList<string> Locks)
{
    /// <summary>The locks that the plan takes on it, in PostgreSQL's words, in the order of the statements.</summary>
    public IReadOnlyList<string> Locks { get; init => field = value.ToArray(); } = Locks.ToArray();
}
