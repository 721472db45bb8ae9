namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>How far a statement reaches.</summary>
internal enum StatementScope
{
    /// <summary>What is in the database.</summary>
    Schema,

    /// <summary>A database as a whole.</summary>
    Database,

    /// <summary>All databases of the server: roles, tablespaces, settings.</summary>
    Server,
}
