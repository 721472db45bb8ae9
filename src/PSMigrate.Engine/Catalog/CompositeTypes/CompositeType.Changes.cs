using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.CompositeTypes;

internal sealed partial class CompositeType
{
    public override IEnumerable<string> Names => [RelationName(Id.Schema, Name), TypeName(Id.Schema, Name)];

    // The server adds attributes behind the others and takes any away; it refuses another type as soon as a column has the whole.
    public override bool IsRebuiltAs(SchemaObject wanted)
    {
        IReadOnlyList<TypeAttribute> now = ((CompositeType)wanted).Attributes;
        string[] kept = [.. Attributes.Select(attribute => attribute.Name).Where(name => now.Any(attribute => attribute.Name == name))];
        return !now.Take(kept.Length).Select(attribute => attribute.Name).SequenceEqual(kept, StringComparer.Ordinal)
            || now.Any(attribute => Attributes.Any(had => had.Name == attribute.Name && (had.Type != attribute.Type || had.Collation != attribute.Collation)));
    }

    protected override IReadOnlyList<Ddl> AlterInPlace(SchemaObject wanted, ChangeContext change)
    {
        CompositeType to = (CompositeType)wanted;
        // Tables of the type change with it, which the server wants to hear.
        string cascade = change.DependentsOf(Id).Any(dependent => dependent is Table) ? " CASCADE" : "";
        List<Ddl> statements = [];
        foreach (TypeAttribute attribute in Attributes.Where(had => to.Attributes.All(now => now.Name != had.Name)))
        {
            statements.Add(new($"ALTER TYPE {SqlName} DROP ATTRIBUTE {Identifier.Quote(attribute.Name)}{cascade}") { DataLoss = "the attribute's values" });
        }

        foreach (TypeAttribute attribute in to.Attributes)
        {
            TypeAttribute? before = Attributes.FirstOrDefault(had => had.Name == attribute.Name);
            if (before is null)
            {
                statements.Add(new($"ALTER TYPE {SqlName} ADD ATTRIBUTE {attribute}{cascade}"));
            }

            if ((before?.Comment ?? "") != attribute.Comment)
            {
                string comment = attribute.Comment.Length > 0 ? Identifier.Literal(attribute.Comment) : "NULL";
                statements.Add(new($"COMMENT ON COLUMN {SqlName}.{Identifier.Quote(attribute.Name)} IS {comment}"));
            }
        }

        return statements;
    }
}
