namespace PSMigrate;

/// <summary>A downgrade would have to revert a revision that has no downgrade section; nothing has run.</summary>
public sealed class IrreversibleException(string revision, SourcePosition? position, string? hint = null)
    : MigrationException(
        MigrationErrorKind.Conflict,
        $"Revision {revision} has no downgrade {(IsPowerShell(position) ? "function" : "section")} and cannot be reverted.",
        hint ?? $"Write the {(IsPowerShell(position) ? "function 'downgrade'" : "section '-- migrate: downgrade'")} into its file (an empty one reverts to nothing), or restore a backup.",
        position)
{
    /// <summary>Id of the revision.</summary>
    public string Revision { get; } = revision;

    private static bool IsPowerShell(SourcePosition? position) => position?.File.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) == true;
}
