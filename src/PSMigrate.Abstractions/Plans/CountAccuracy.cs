namespace PSMigrate;

/// <summary>How near a number of rows is to what is there.</summary>
public enum CountAccuracy
{
    /// <summary>Not counted: it took too long, or the role may not read the table.</summary>
    Unknown,

    /// <summary>Counted.</summary>
    Exact,

    /// <summary>Counted, and some of these stay: which, only running the statement shows.</summary>
    AtMost,

    /// <summary>There are more than are counted, and the server has no statistics.</summary>
    AtLeast,

    /// <summary>There are more than are counted: the server's statistics say how many.</summary>
    Estimate,
}
