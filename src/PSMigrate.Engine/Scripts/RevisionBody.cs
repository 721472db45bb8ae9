namespace PSMigrate.Engine.Scripts;

/// <summary>The sections of a new revision that somebody else has written.</summary>
/// <param name="Upgrade">SQL that ends with a line end.</param>
/// <param name="Downgrade">Likewise; null for a revision that cannot be reverted.</param>
internal sealed record RevisionBody(string Upgrade, string? Downgrade)
{
    /// <summary>Revisions that it stands for, the last of them their tip.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
