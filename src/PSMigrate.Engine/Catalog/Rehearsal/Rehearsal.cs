namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>What was rehearsed, and what came of it.</summary>
/// <param name="Start">Version rows below it.</param>
/// <param name="End">Version rows above it.</param>
/// <param name="Results">A result for each revision, in the order of an upgrade.</param>
internal sealed record Rehearsal(IReadOnlyList<string> Start, IReadOnlyList<string> End, IReadOnlyList<RehearsalResult> Results);
