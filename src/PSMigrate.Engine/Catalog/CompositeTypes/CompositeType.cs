using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.CompositeTypes;

internal sealed partial class CompositeType(CatalogRow row) : Rebuildable(KindName, row)
{
    public const string KindName = "composite type";

    public IReadOnlyList<TypeAttribute> Attributes =>
    [
        .. Row.Texts("attributes").Zip(Row.Texts("types")).Zip(Row.Texts("collations"), Row.Texts("attribute_comments"))
            .Select(parts => new TypeAttribute(parts.First.First, parts.First.Second, parts.Second, parts.Third)),
    ];

    public override string SqlKind => "TYPE";

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        string inside = string.Join(",", Attributes.Select(attribute => $"\n    {attribute}"));
        yield return $"CREATE TYPE {SqlName} AS ({inside}\n)";
        foreach (TypeAttribute attribute in Attributes.Where(attribute => attribute.Comment.Length > 0))
        {
            yield return $"COMMENT ON COLUMN {SqlName}.{Identifier.Quote(attribute.Name)} IS {Identifier.Literal(attribute.Comment)}";
        }
    }
}
