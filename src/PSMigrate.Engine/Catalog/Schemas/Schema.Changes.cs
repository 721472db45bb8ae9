using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Schemas;

internal sealed partial class Schema
{
    // From this version on not everybody may create objects in a new database.
    private const int ClosedSince = 15;

    // No owner and no comment stand for what a new database says of public.
    protected override string? SaidComment => Comment ?? (Name == Public ? "standard public schema" : null);

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change) => ((Schema)wanted).IsDropped == IsDropped ? [] : null;

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => IsDropped ? [] : base.Remove(change, isOnline);

    public override IEnumerable<Ddl> Add(ChangeContext change) => (IsDropped, Name) switch
    {
        (true, _) => [],
        (_, Public) =>
        [
            .. Ddl.Of(Show(change.To)),
            .. RestoreOwner(change.Writing),
            new($"GRANT {(change.Major < ClosedSince ? "ALL" : "USAGE")} ON SCHEMA {SqlName} TO PUBLIC"),
            .. Recomment(CommentTarget, null, SaidComment),
        ],
        _ => base.Add(change),
    };

    public override IEnumerable<Ddl> Redescribe(SchemaObject wanted, SchemaWriting writing)
    {
        IEnumerable<Ddl> restored = Owner is null ? [] : ((Schema)wanted).RestoreOwner(writing);
        return restored.Concat(base.Redescribe(wanted, writing));
    }

    private IEnumerable<Ddl> RestoreOwner(SchemaWriting writing) =>
        writing.Owners && Owner is null && AclOwner is { } owner ? [new($"ALTER SCHEMA {SqlName} OWNER TO {Identifier.Quote(owner)}")] : [];
}
