namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>Whether an expression has another value in every row.</summary>
internal enum Volatility
{
    /// <summary>No: it is computed once.</summary>
    None,

    /// <summary>It calls a function that is not PostgreSQL's, or not known.</summary>
    Unknown,

    Volatile,
}
