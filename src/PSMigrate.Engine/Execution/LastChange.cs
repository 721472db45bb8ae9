namespace PSMigrate.Engine.Execution;

/// <summary>The last thing that became of a revision, as the history table has it.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Direction"><c>upgrade</c>, <c>downgrade</c>, <c>stamp</c> or <c>unstamp</c>.</param>
/// <param name="Finished">When.</param>
/// <param name="Checksum">Checksum of the upgrade section then.</param>
/// <param name="OsUser">Account on the machine that did it.</param>
/// <param name="Host">Machine that did it.</param>
internal sealed record LastChange(string Revision, string Direction, DateTimeOffset Finished, string? Checksum, string? OsUser, string? Host)
{
    /// <summary>Checksum of the downgrade section then; null when there was none.</summary>
    public string? DowngradeChecksum { get; init; }

    /// <summary>Whether the text of the script is stored, so that it can be reverted without its file.</summary>
    public bool IsStored { get; init; }

    public bool IsApplied => Direction is "upgrade" or "stamp";

    public override string ToString() => $"{Revision} ({Direction} by {OsUser} on {Host} at {Finished:yyyy-MM-dd HH:mm:ss}Z)";
}
