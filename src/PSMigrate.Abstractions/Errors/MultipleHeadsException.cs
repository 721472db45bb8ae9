namespace PSMigrate;

/// <summary>One head was meant and there are several.</summary>
public sealed class MultipleHeadsException(string requested, IReadOnlyList<string> heads)
    : MigrationException(
        MigrationErrorKind.Conflict,
        $"'{requested}' means one head, and there are {heads.Count}: {string.Join(", ", heads)}.",
        "Name one of them, write 'heads' for all or 'label@head' for a branch, or join them with Merge-DbHead (psmigrate merge).")
{
    /// <summary>The heads, sorted.</summary>
    public IReadOnlyList<string> Heads { get; } = heads.ToArray();
}
