using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Domains;

internal sealed partial class Domain
{
    private const string NotValid = " NOT VALID";

    public override IEnumerable<string> Names => [TypeName(Id.Schema, Name)];

    public override bool IsRebuiltAs(SchemaObject wanted) => Type != ((Domain)wanted).Type || Collation != ((Domain)wanted).Collation;

    // Columns take the new type. Everything else holds on to the old one by its oid.
    public override bool IsInTheWay(SchemaObject dependent, SchemaObject wanted, ChangeContext change) => dependent is not Column && IsRebuiltAs(wanted);

    public override IEnumerable<Ddl> FinishAlter(SchemaObject wanted, ChangeContext change) => IsRebuiltAs(wanted) ? TypeRebuild.End(this) : [];

    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change)
    {
        Domain to = (Domain)wanted;
        if (IsRebuiltAs(to))
        {
            return TypeRebuild.Begin(this, to, change, Narrowing.Between(Type, to.Type));
        }

        List<Ddl> statements = [];
        foreach (DomainConstraint constraint in Constraints.Where(constraint => !to.Constraints.Any(kept => Keeps(constraint, kept))))
        {
            statements.Add(new($"{AlterDomain} DROP CONSTRAINT {Identifier.Quote(constraint.Name)}"));
        }

        if (Default != to.Default || Row.Flag("drops_default") != to.Row.Flag("drops_default"))
        {
            statements.Add(new($"{AlterDomain} {(to.Default is { } value ? $"SET DEFAULT {value}" : "DROP DEFAULT")}"));
        }

        if (IsNotNull != to.IsNotNull)
        {
            statements.Add(new($"{AlterDomain} {(to.IsNotNull ? "SET" : "DROP")} NOT NULL"));
        }

        foreach (DomainConstraint constraint in to.Constraints)
        {
            DomainConstraint? before = Constraints.FirstOrDefault(had => Keeps(had, constraint));
            if (before is null)
            {
                statements.Add(new($"{AlterDomain} ADD {constraint}"));
            }
            else if (before.Definition != constraint.Definition)
            {
                statements.Add(new($"{AlterDomain} VALIDATE CONSTRAINT {Identifier.Quote(constraint.Name)}"));
            }

            if ((before?.Comment ?? "") != constraint.Comment)
            {
                string comment = constraint.Comment.Length > 0 ? Identifier.Literal(constraint.Comment) : "NULL";
                statements.Add(new($"COMMENT ON CONSTRAINT {Identifier.Quote(constraint.Name)} ON DOMAIN {SqlName} IS {comment}"));
            }
        }

        return statements;
    }

    private string AlterDomain => $"ALTER DOMAIN {SqlName}";

    private static bool Keeps(DomainConstraint had, DomainConstraint wanted) =>
        had.Name == wanted.Name && (had.Definition == wanted.Definition || had.Definition == wanted.Definition + NotValid);
}
