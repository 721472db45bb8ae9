using PSMigrate.Engine.Execution.Resume;

namespace PSMigrate.Engine.Execution;

/// <summary>A row of the history table about a revision that is not finished.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Direction">Which way it was going.</param>
/// <param name="Segment">Segment of the script, from 1.</param>
/// <param name="Statement">Statement of the section, from 1.</param>
/// <param name="Outcome">The history table's word.</param>
/// <param name="Checksum">See <see cref="Planning.CompiledStep.ChecksumThrough"/>.</param>
/// <param name="Error">The error it ended with, if one was recorded.</param>
/// <param name="Context">What the catalog held before it.</param>
internal sealed record ProgressRow(
    string Revision, string Direction, int Segment, int Statement, string Outcome, string? Checksum, string? Error, StatementContext? Context)
{
    /// <summary>Whether nobody saw how it ended.</summary>
    public bool IsUnknown => Outcome == Ledger.Word(RunOutcome.Started);
}
