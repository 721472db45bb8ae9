namespace PSMigrate;

/// <summary>A revision: one migration script and its place in the graph.</summary>
public sealed record Revision
{
    /// <summary>The revision's id.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of the revisions it follows: none for a base, several for a merge.</summary>
    public IReadOnlyList<string> DownRevision { get; init => field = value.ToArray(); } = [];

    /// <summary>Ids or branch labels of revisions that must be applied before it without being its parents.</summary>
    public IReadOnlyList<string> DependsOn { get; init => field = value.ToArray(); } = [];

    /// <summary>Branch labels written on it.</summary>
    public IReadOnlyList<string> BranchLabels { get; init => field = value.ToArray(); } = [];

    /// <summary>Ids of the revisions that it stands for, the last of them the newest, where it is a squash of them; else none.</summary>
    public IReadOnlyList<string> Replaces { get; init => field = value.ToArray(); } = [];

    /// <summary>What it does, in its author's words.</summary>
    public string Message { get; init; } = "";

    /// <summary>When its file was made, if the header says so.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Full path of its file; empty for an unknown row of the version table.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether no revision follows it.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether it follows no revision.</summary>
    public bool IsBase { get; init; }

    /// <summary>Whether several revisions follow it.</summary>
    public bool IsBranchPoint { get; init; }

    /// <summary>Whether it follows several revisions.</summary>
    public bool IsMergePoint { get; init; }

    /// <summary>Whether it has a downgrade section.</summary>
    public bool IsReversible { get; init; }

    /// <summary>Where it stands in the database; <see cref="RevisionState.Pending"/> when none was asked.</summary>
    public RevisionState State { get; init; }

    /// <summary>Where it stopped, of a revision whose state is <see cref="RevisionState.Partial"/>; else null.</summary>
    public RevisionProgress? Progress { get; init; }

    /// <summary>Whether its upgrade section has changed since it was applied.</summary>
    public bool IsEdited { get; init; }

    /// <summary>When it was applied, as the history table has it.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>The revision's id.</summary>
    public override string ToString() => Id;
}
