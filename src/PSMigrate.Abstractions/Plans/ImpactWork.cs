namespace PSMigrate;

/// <summary>What a statement does with a table's rows while it holds its lock: why others wait for longer than a moment.</summary>
public enum ImpactWork
{
    /// <summary>Nothing: it changes the catalog only.</summary>
    None,

    /// <summary>It reads every row.</summary>
    Scan,

    /// <summary>It reads every row and builds an index of them.</summary>
    IndexBuild,

    /// <summary>It writes the table anew, and every index of it.</summary>
    Rewrite,
}
