using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>One migration of another tool.</summary>
/// <param name="Id">Its id, as that tool knows it.</param>
/// <param name="DownRevisions">What it follows.</param>
/// <param name="Message">What it does.</param>
/// <param name="Created">When it was made, if that can be told.</param>
/// <param name="Transaction">Whether it may run in a transaction.</param>
/// <param name="Upgrade">SQL that applies it.</param>
/// <param name="Downgrade">SQL that reverts it; null when it is irreversible.</param>
/// <param name="Position">Where it comes from.</param>
internal sealed record ImportedRevision(
    string Id,
    IReadOnlyList<string> DownRevisions,
    string Message,
    DateTimeOffset? Created,
    TransactionMode Transaction,
    string Upgrade,
    string? Downgrade,
    SourcePosition Position);
