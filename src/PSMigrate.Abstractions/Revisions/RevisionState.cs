namespace PSMigrate;

/// <summary>Where a revision stands in a database.</summary>
public enum RevisionState
{
    /// <summary>Not applied, or no database was asked.</summary>
    Pending,

    /// <summary>Applied, and something on top of it too.</summary>
    Applied,

    /// <summary>Applied, and a row of the version table.</summary>
    Current,

    /// <summary>Begun and not finished: some of its segments have run.</summary>
    Partial,

    /// <summary>A row of the version table that no revision file has.</summary>
    Unknown,
}
