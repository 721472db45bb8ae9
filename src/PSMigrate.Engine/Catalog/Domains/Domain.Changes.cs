using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Domains;

internal sealed partial class Domain
{
    private const string NotValid = " NOT VALID";

    public override IEnumerable<string> Names => [TypeName(Id.Schema, Name)];

    public override bool IsRebuiltAs(SchemaObject wanted) => Type != ((Domain)wanted).Type || Collation != ((Domain)wanted).Collation;

    // One that is only in the way of what its checks and its default need stays where it is: columns have it.
    public override bool TakesAlong(ChangeAction action, ChangeContext change) => action == ChangeAction.Drop;

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => change.To.Find(Id) is Domain ? Clear(_ => true, Default is not null) : base.Remove(change, isOnline);

    public override IEnumerable<Ddl> Add(ChangeContext change) => change.From.Find(Id) switch
    {
        Domain before when change.IsRebuilt(Id) => before.Begin(this, change),
        Domain before => before.Complete(this, isCleared: true),
        _ => base.Add(change),
    };

    protected override string? LossAs(SchemaObject wanted) => Narrowing.Between(Type, ((Domain)wanted).Type);

    protected override IReadOnlyList<Ddl> AlterInPlace(SchemaObject wanted, ChangeContext change)
    {
        Domain to = (Domain)wanted;
        return [.. Clear(constraint => !to.Constraints.Any(kept => Keeps(constraint, kept)), ofDefault: false), .. Complete(to, isCleared: false)];
    }

    private IEnumerable<Ddl> Clear(Func<DomainConstraint, bool> ofConstraint, bool ofDefault) =>
    [
        .. Constraints.Where(ofConstraint).Select(constraint => new Ddl($"{AlterDomain} DROP CONSTRAINT {Identifier.Quote(constraint.Name)}")),
        .. ofDefault ? [new Ddl($"{AlterDomain} DROP DEFAULT")] : Array.Empty<Ddl>(),
    ];

    private List<Ddl> Complete(Domain to, bool isCleared)
    {
        List<Ddl> statements = [];
        if ((isCleared ? null : Default) != to.Default || Row.Flag("drops_default") != to.Row.Flag("drops_default"))
        {
            statements.Add(new($"{AlterDomain} {(to.Default is { } value ? $"SET DEFAULT {value}" : "DROP DEFAULT")}"));
        }

        if (IsNotNull != to.IsNotNull)
        {
            statements.Add(new($"{AlterDomain} {(!to.IsNotNull ? "DROP" : to.NotNullName.Length > 0 ? $"ADD{to.NotNullName}" : "SET")} NOT NULL"));
        }

        if (to.Row.TextOrNull("not_null_name") is { } name)
        {
            string had = Row.TextOrNull("not_null_name") ?? name;
            statements.AddRange(had == name ? [] : [new Ddl($"{AlterDomain} RENAME CONSTRAINT {Identifier.Quote(had)} TO {Identifier.Quote(name)}")]);
            statements.AddRange(Recomment($"CONSTRAINT {Identifier.Quote(name)} ON DOMAIN {SqlName}", Row.TextOrNull("not_null_comment"), to.Row.TextOrNull("not_null_comment")));
        }

        foreach (DomainConstraint constraint in to.Constraints)
        {
            DomainConstraint? before = isCleared ? null : Constraints.FirstOrDefault(had => Keeps(had, constraint));
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
