namespace PSMigrate;

/// <summary>Which objects, and which sides of them, a comparison or an export is about. Names are patterns: <c>*</c> is any text, <c>?</c> one character.</summary>
public sealed record SchemaFilter
{
    /// <summary>Schemas to look at; none for all.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>Kinds to look at, such as <c>table</c> or <c>materialized view</c>; none for all. <c>table</c> brings columns. A kind that does not exist is TargetInvalid.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Objects to look at, by name, by <c>schema.name</c> or by <c>schema.table.name</c>; none for all. A table brings all its parts.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Objects to pass over, named likewise.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Leave out who owns what.</summary>
    public bool NoOwner { get; init; }

    /// <summary>Leave out who may do what: GRANT and REVOKE, default privileges.</summary>
    public bool NoPrivilege { get; init; }

    /// <summary>Take the same columns in another order for the same table.</summary>
    public bool IgnoreColumnOrder { get; init; }
}
