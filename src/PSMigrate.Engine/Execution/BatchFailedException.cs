using Npgsql;

namespace PSMigrate.Engine.Execution;

/// <summary>The server refused a statement of a batch, or the connection was lost. Never leaves the engine: whoever sent the batch says what it means.</summary>
/// <param name="index">Which statement of the batch it was; -1 when it is not known.</param>
/// <param name="inner">What Npgsql says.</param>
internal sealed class BatchFailedException(int index, NpgsqlException inner) : Exception(inner.Message, inner)
{
    public int Index { get; } = index;

    /// <summary>The server's own error; null when the connection was lost.</summary>
    public PostgresException? Server { get; } = inner as PostgresException;

    public string? SqlState => Server?.SqlState;
}
