using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>One migration of another tool.</summary>
internal sealed record ImportedRevision
{
    /// <summary>Its id, as that tool knows it.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SourcePosition Position { get; init; }

    public IReadOnlyList<string> DownRevisions { get; init; } = [];

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public IReadOnlyList<string> BranchLabels { get; init; } = [];

    /// <summary>What it does.</summary>
    public string Message { get; init; } = "";

    /// <summary>When it was made, if that can be told.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Whether it may run in a transaction.</summary>
    public TransactionMode Transaction { get; init; }

    /// <summary>Whether <c>${name}</c> in it is filled in.</summary>
    public bool Variables { get; init; }

    /// <summary>SQL that applies it.</summary>
    public required string Upgrade { get; init; }

    /// <summary>SQL that reverts it; null when it is irreversible.</summary>
    public string? Downgrade { get; init; }

    /// <summary>Name of the file without its extension, where the other tool's is as good as ours; null makes one.</summary>
    public string? FileName { get; init; }
}
