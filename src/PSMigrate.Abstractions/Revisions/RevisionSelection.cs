namespace PSMigrate;

/// <summary>Which revisions a listing is about.</summary>
public enum RevisionSelection
{
    /// <summary>All of them, newest first.</summary>
    All,

    /// <summary>The rows of the version table, unknown ones included.</summary>
    Current,

    /// <summary>Those not applied, in the order they would be.</summary>
    Pending,

    /// <summary>Those applied, newest first.</summary>
    Applied,

    /// <summary>Those that nothing follows.</summary>
    Head,

    /// <summary>Those that follow nothing.</summary>
    Base,

    /// <summary>Those that several follow.</summary>
    BranchPoint,
}
