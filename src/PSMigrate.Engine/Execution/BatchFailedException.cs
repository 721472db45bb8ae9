using Npgsql;

namespace PSMigrate.Engine.Execution;

/// <summary>The server refused a statement of a batch, or the connection was lost. Never leaves the engine: whoever sent the batch says what it means.</summary>
/// <param name="index">Which statement of the batch it was; -1 when it is not known.</param>
/// <param name="inner">What Npgsql says.</param>
internal sealed class BatchFailedException(int index, NpgsqlException inner) : Exception(inner.Message, inner)
{
    public int Index { get; } = index;

    /// <summary>
    /// The server's error about the statement; null when the connection was lost, of which a server that can may tell. Some errors of a
    /// session that goes on make Npgsql close it (a full disk, no memory): they are about the statement all the same.
    /// </summary>
    public PostgresException? Server { get; } = inner is PostgresException { InvariantSeverity: not ("FATAL" or "PANIC") } error ? error : null;

    public string? SqlState => Server?.SqlState;
}
