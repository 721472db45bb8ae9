namespace PSMigrate.Engine.Revisions;

/// <summary>What a target starts from.</summary>
internal enum TargetAnchor
{
    /// <summary>What the database has; also what a bare +N or -N starts from.</summary>
    Current,

    Head,

    Heads,

    Base,

    /// <summary>An id, the beginning of one, or a branch label.</summary>
    Named,
}
