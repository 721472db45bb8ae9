namespace PSMigrate.Engine.Execution;

/// <summary>How steps ended that went to the server together.</summary>
/// <param name="Committed">Those that are committed, in order.</param>
/// <param name="Error">What stopped the step behind them; null when all are committed.</param>
internal sealed record PipelineEnd(IReadOnlyList<PipelinedStep> Committed, Exception? Error);
