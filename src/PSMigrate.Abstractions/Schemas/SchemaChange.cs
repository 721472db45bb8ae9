namespace PSMigrate;

/// <summary>What became of an object on the way from one schema to another.</summary>
public enum SchemaChange
{
    /// <summary>Only the second schema has it.</summary>
    Added,

    /// <summary>Only the first schema has it.</summary>
    Removed,

    /// <summary>Both have it, and it is not the same.</summary>
    Changed,
}
