namespace PSMigrate.Engine.Sql;

/// <summary>What a statement outside a transaction does to its subject, and so where the catalog shows whether it did.</summary>
internal enum SubjectKind
{
    /// <summary>Nothing that the catalog would show.</summary>
    Unknown,

    /// <summary>Running it twice is the same as once: VACUUM, REINDEX, ALTER SYSTEM.</summary>
    Repeatable,

    /// <summary>CREATE INDEX CONCURRENTLY.</summary>
    IndexBuilt,

    /// <summary>DROP INDEX CONCURRENTLY.</summary>
    IndexDropped,

    /// <summary>REINDEX INDEX CONCURRENTLY.</summary>
    IndexRebuilt,

    /// <summary>REINDEX TABLE CONCURRENTLY.</summary>
    TableRebuilt,

    /// <summary>REINDEX SCHEMA CONCURRENTLY.</summary>
    SchemaRebuilt,

    /// <summary>REINDEX DATABASE CONCURRENTLY.</summary>
    DatabaseRebuilt,

    /// <summary>ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY.</summary>
    PartitionDetached,

    /// <summary>CREATE DATABASE.</summary>
    DatabaseMade,

    /// <summary>DROP DATABASE.</summary>
    DatabaseDropped,

    /// <summary>CREATE TABLESPACE.</summary>
    TablespaceMade,

    /// <summary>DROP TABLESPACE.</summary>
    TablespaceDropped,

    /// <summary>CREATE SUBSCRIPTION.</summary>
    SubscriptionMade,

    /// <summary>DROP SUBSCRIPTION.</summary>
    SubscriptionDropped,
}
