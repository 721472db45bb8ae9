namespace PSMigrate.Engine.Catalog;

/// <summary>Which sides of objects are written and compared.</summary>
/// <param name="Owners">Who owns them.</param>
/// <param name="Privileges">Who may do what with them.</param>
internal sealed record SchemaWriting(bool Owners = true, bool Privileges = true)
{
    /// <summary>Everything.</summary>
    public static SchemaWriting Whole { get; } = new();
}
