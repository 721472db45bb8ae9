namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>PostgreSQL's table locks, from the weakest to the strongest.</summary>
internal enum TableLock
{
    None,
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive,
}
