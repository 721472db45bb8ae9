using System.Globalization;

namespace PSMigrate.Engine.Execution.Undo;

/// <summary>A run, as the history table has it.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Direction"><c>upgrade</c>, <c>downgrade</c>, <c>stamp</c> or <c>backfill</c>.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Started">When it began.</param>
/// <param name="OsUser">Account that ran it.</param>
/// <param name="Host">Machine that ran it.</param>
/// <param name="Undoes">The run that it takes back; null where it is no undo.</param>
/// <param name="Plan">Hash of the plan file that it ran; null where it ran none.</param>
internal sealed record LoggedRun(Guid RunId, string Direction, string Outcome, DateTimeOffset Started, string? OsUser, string? Host, Guid? Undoes, string? Plan)
{
    /// <summary>Its id as far as it takes.</summary>
    public string ShortId => RunId.ToString()[..8];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{ShortId} ({Direction} by {OsUser} on {Host} at {Started.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, {Outcome})");
}
