using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>
/// Makes a type anew where it cannot be altered: the old one steps aside, every column takes the new one (which is the column's own change), the
/// old one goes. What else needs the type has to be away meanwhile.
/// </summary>
internal static class TypeRebuild
{
    // PostgreSQL's own limit on a name, in bytes.
    private const int LongestName = 63;
    private const string Suffix = "__old";

    public static IReadOnlyList<Ddl> Begin(SchemaObject from, SchemaObject to, ChangeContext change, string? dataLoss) =>
    [
        new($"ALTER {from.SqlKind} {from.SqlName} RENAME TO {Identifier.Quote(Aside(from))}") { DataLoss = dataLoss },
        .. Ddl.Of(to.Create(change.To)),
        .. Ddl.Of(to.Describe(change.Writing)),
    ];

    public static IEnumerable<Ddl> End(SchemaObject from) => [new($"DROP {from.SqlKind} {Identifier.Qualify(from.Id.Schema, Aside(from))}")];

    private static string Aside(SchemaObject type)
    {
        string name = type.Name;
        while (System.Text.Encoding.UTF8.GetByteCount(name) > LongestName - Suffix.Length)
        {
            name = name[..^1];
        }

        return name + Suffix;
    }
}
