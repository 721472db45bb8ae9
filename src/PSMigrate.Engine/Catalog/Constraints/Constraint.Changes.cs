using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Catalog.Indexes;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Constraints;

/// <summary>On a table that others use, what can be checked later is, and an index is built without keeping writers away.</summary>
internal sealed partial class Constraint
{
    private const string NotValid = " NOT VALID";

    public ObjectId TableId => new(Table.KindName, Id.Schema, Id.Table);

    private bool HasIndex => Type is "primary key" or "unique" or "exclusion";

    // Foreign keys go first: two tables that go may refer to each other.
    public override IEnumerable<ObjectId> GoesWith => IsForeignKey ? [] : Parent is { } parent ? [TableId, parent] : [TableId];

    // The constraint of the partitioned table, whose index this one's is a part of.
    private ObjectId? Parent => Row.TextOrNull("parent_index") is { } name
        ? DependsOn.FirstOrDefault(need => need.Kind == KindName && need.Name == name && need.Schema == Row.Text("parent_schema"))
        : null;


    public override IEnumerable<string> Names => HasIndex ? [RelationName(Id.Schema, Name), $"constraint {Id.Table} {Name}"] : [$"constraint {Id.Table} {Name}"];

    public override string RenameTo(string name) => $"ALTER TABLE {SqlTable} RENAME CONSTRAINT {SqlName} TO {Identifier.Quote(name)}";

    public override IEnumerable<Ddl> Add(ChangeContext change)
    {
        if (IsAddedOnline(change))
        {
            string index = Row.Text("index_definition").Replace("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX CONCURRENTLY ", StringComparison.Ordinal);
            string deferral = Definition.IndexOf(" DEFERRABLE", StringComparison.Ordinal) is >= 0 and var at ? Definition[at..] : "";
            return
            [
                new(index),
                new($"ALTER TABLE ONLY {SqlTable} ADD CONSTRAINT {SqlName} {Type.ToUpperInvariant()} USING INDEX {SqlName}{deferral}"),
            ];
        }

        string[] made = [.. IsLocal && IsMadeWithTable(change.To) && change.IsKept(TableId) ? Show(change.To) : Create(change.To)];
        made = IsAttachedWithTable(change) ? [.. made.Where(statement => statement != AttachIndex)] : made;
        return IsValidatedLater(change) ? [new(made[0] + NotValid), .. Ddl.Of(made.Skip(1))] : Ddl.Of(made);
    }

    // The server takes CONCURRENTLY for no partitioned table, and an index it made so for no exclusion constraint and no key WITHOUT OVERLAPS.
    public override bool IsAddedOnline(ChangeContext change) =>
        Type is "primary key" or "unique" && change.IsKept(TableId)
        && Row.TextOrNull("parent_index") is null && Row.TextOrNull("tablespace") is null && Row.Text("index_definition").Contains(" USING btree (", StringComparison.Ordinal)
        && change.To.Find(TableId) is Table { PartitionKey: null } && !Row.Flag("is_clustered") && !Row.Flag("is_replica_identity");

    public override IEnumerable<Ddl> Validate(ChangeContext change) =>
        IsValidatedLater(change) ? [new($"ALTER TABLE {SqlTable} VALIDATE CONSTRAINT {SqlName}") { StartsSegment = true }] : [];

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) =>
        IsLocal ? [new($"ALTER TABLE {SqlTable} DROP CONSTRAINT {SqlName}")] : [];

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Constraint to = (Constraint)wanted;
        if (IsLocal != to.IsLocal || Type != to.Type || (Parent is { } parent && to.Parent is null && change.To.Find(parent) is null))
        {
            return null;
        }

        List<Ddl> statements = [];
        if (Definition != to.Definition)
        {
            if (Definition != to.Definition + NotValid)
            {
                return null;
            }

            statements.Add(new($"ALTER TABLE {SqlTable} VALIDATE CONSTRAINT {SqlName}"));
        }

        if (to.Row.TextOrNull("tablespace") is var space && space != Row.TextOrNull("tablespace"))
        {
            statements.Add(new($"ALTER INDEX {SqlIndex} SET TABLESPACE {Identifier.Quote(space ?? "pg_default")}"));
        }

        if (to.Row.TextOrNull("parent_index") is not null && Row.TextOrNull("parent_index") is null && !IsAttachedWithTable(change))
        {
            statements.Add(new(to.AttachIndex));
        }

        statements.AddRange(Ddl.Of(IndexMarks.Change(this, to, change)));
        statements.AddRange(ExtensionTies.Change($"INDEX {SqlIndex}", Row, to.Row));
        return statements;
    }

    public override IEnumerable<Ddl> Redescribe(SchemaObject wanted, SchemaWriting writing) =>
        [.. base.Redescribe(wanted, writing), .. Recomment($"INDEX {SqlIndex}", Row.TextOrNull("index_comment"), wanted.Row.TextOrNull("index_comment"))];

    private bool IsAttachedWithTable(ChangeContext change) => change.To.Find(TableId) is Table table && table.IsAttachedLate(change);

    private bool IsValidatedLater(ChangeContext change) =>
        Type is "foreign key" or "check" && IsValidated && change.IsKept(TableId)
        && !(IsForeignKey && change.To.Find(TableId) is Table { PartitionKey: not null }) && IsLocal;
}
