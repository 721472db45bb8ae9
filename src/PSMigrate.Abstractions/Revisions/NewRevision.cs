namespace PSMigrate;

/// <summary>What a new revision file shall say.</summary>
public sealed record NewRevision
{
    /// <summary>What the revision will do; it also names the file.</summary>
    public string Message { get; init; } = "";

    /// <summary>Revisions it follows: <c>head</c> by default, several for a merge, <c>base</c> for a new base.</summary>
    public IReadOnlyList<string> Head { get; init; } = ["head"];

    /// <summary>Allow a parent that is not a head, which makes a branch.</summary>
    public bool Splice { get; init; }

    /// <summary>Branch labels of the new revision.</summary>
    public IReadOnlyList<string> BranchLabel { get; init; } = [];

    /// <summary>Revisions or labels that must be applied before it without being its parents.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Id of the new revision instead of a made one.</summary>
    public string? RevisionId { get; init; }

    /// <summary>Which of several version locations gets the file.</summary>
    public string? VersionPath { get; init; }

    /// <summary>Write a PowerShell script (<c>.ps1</c>) instead of SQL.</summary>
    public bool PowerShell { get; init; }

    /// <summary>
    /// Take the database as it is for the first revision: its upgrade builds the schema that is there, owners and privileges included, it has no
    /// downgrade, and the database is stamped with it. There must be no revisions and no version rows yet.
    /// </summary>
    public bool Baseline { get; init; }

    /// <summary>
    /// Write what leads from the database as it is to the configuration's <c>schema</c>: upgrade and downgrade, tried on a scratch database first.
    /// The database has to be at the head.
    /// </summary>
    public bool Autogenerate { get; init; }

    /// <summary>
    /// What was renamed, for <see cref="Autogenerate"/>: <c>public.users=people</c>, <c>public.users.name=full_name</c>. With nothing behind the
    /// sign it is no rename, and what it names is dropped.
    /// </summary>
    public IReadOnlyList<string> Rename { get; init; } = [];

    /// <summary>Asks a person whether something was renamed; null where there is none, and an open question is ConfirmationRequired.</summary>
    public Func<RenameQuestion, Task<bool>>? ConfirmRename { get; init; }

    /// <summary>Which objects <see cref="Autogenerate"/> looks at. Owners and privileges are left alone unless it says otherwise.</summary>
    public SchemaFilter Filter { get; init; } = new() { NoOwner = true, NoPrivilege = true };

    /// <summary>Say what would be written, write nothing.</summary>
    public bool DryRun { get; init; }
}
