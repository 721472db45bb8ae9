using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>A step among the statements of a batch.</summary>
/// <param name="Step">The step.</param>
/// <param name="First">Where its first own statement is in the batch.</param>
/// <param name="Commit">Where its COMMIT is.</param>
internal sealed record PipelinedStep(CompiledStep Step, int First, int Commit)
{
    /// <summary>Its own statements: one segment's, or none.</summary>
    public IReadOnlyList<ScriptStatement> Statements => Step.Segments is [{ Statements: var statements }] ? statements : [];

    /// <summary>How many rows its own statements changed.</summary>
    public long Rows { get; init; }

    /// <summary>When it began; null where nobody could be asked.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}
