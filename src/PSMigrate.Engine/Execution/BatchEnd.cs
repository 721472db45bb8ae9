namespace PSMigrate.Engine.Execution;

/// <summary>How a batch ended.</summary>
/// <param name="Rows">For each statement that is done the rows it inserted, updated or deleted: of all where there is no error.</param>
/// <param name="Error">A <see cref="BatchFailedException"/>, or that it was cancelled; null when all went well.</param>
internal sealed record BatchEnd(IReadOnlyList<long> Rows, Exception? Error);
