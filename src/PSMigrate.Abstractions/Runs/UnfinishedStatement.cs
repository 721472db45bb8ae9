namespace PSMigrate;

/// <summary>What to do with a statement outside a transaction that was begun and of which nobody knows how it ended.</summary>
public enum UnfinishedStatement
{
    /// <summary>Stop with RevisionPartial: a person must look.</summary>
    Stop,

    /// <summary>Run it again: it did not take effect, or may take effect twice.</summary>
    Retry,

    /// <summary>Go on behind it: it did take effect.</summary>
    Skip,
}
