namespace PSMigrate.Engine.Execution.Batches;

/// <summary>The keys of one batch.</summary>
/// <param name="First">Its first key, as text.</param>
/// <param name="Last">Its last key, as text.</param>
/// <param name="Count">How many rows were counted for it; more have the last key where keys repeat.</param>
internal sealed record BatchPage(string First, string Last, long Count);
