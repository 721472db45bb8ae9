namespace PSMigrate;

/// <summary>How a schema is written.</summary>
public enum SchemaExportForm
{
    /// <summary>By the path: <c>.json</c> is a snapshot, <c>.sql</c> one file; a folder that is there, or ends with a slash, a file per object. SQL without a path.</summary>
    Auto,

    /// <summary>One file of SQL that builds it in an empty database.</summary>
    Sql,

    /// <summary>A folder with a file of SQL per object, and one that includes them in the order in which they can be made.</summary>
    Folder,

    /// <summary>A snapshot: JSON with a hash of the whole, to compare with later.</summary>
    Json,
}
