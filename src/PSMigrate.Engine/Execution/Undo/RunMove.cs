namespace PSMigrate.Engine.Execution.Undo;

/// <summary>What a run did with a revision.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Direction"><c>upgrade</c>, <c>downgrade</c>, <c>stamp</c> or <c>unstamp</c>.</param>
/// <param name="IsDone">Whether the revision was done with it; else only a part of it is committed.</param>
internal sealed record RunMove(Guid RunId, string Revision, string Direction, bool IsDone)
{
    /// <summary>Whether this takes the other one back.</summary>
    public bool Reverses(RunMove other) => Revision == other.Revision && (Direction, other.Direction) is
        ("upgrade", "downgrade") or ("downgrade", "upgrade") or ("stamp", "unstamp") or ("unstamp", "stamp");
}
