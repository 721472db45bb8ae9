using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Indexes;

internal sealed partial class Index
{
    private const string Concurrently = " CONCURRENTLY";

    public ObjectId RelationId => new(Row.Flag("is_on_view") ? "materialized view" : "table", Row.Text("table_schema"), Row.Text("table_name"));

    private ObjectId? Parent => Row.TextOrNull("parent_index") is { } parent ? new(KindName, Row.Text("parent_schema"), parent) : null;

    public override IEnumerable<string> Names => [RelationName(Id.Schema, Name)];

    public override IEnumerable<ObjectId> GoesWith => Parent is { } parent ? [RelationId, parent] : [RelationId];

    public override IEnumerable<Ddl> Add(ChangeContext change)
    {
        string[] made = [.. Create(change.To).Where(statement => statement != Attach || !IsAttachedWithTable(change))];
        return IsAddedOnline(change)
            ? [new(made[0].Replace(IsUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ", $"CREATE{(IsUnique ? " UNIQUE" : "")} INDEX{Concurrently} ", StringComparison.Ordinal)), .. Ddl.Of(made.Skip(1))]
            : Ddl.Of(made);
    }

    public override bool IsAddedOnline(ChangeContext change) => IsInUse(change) && IsValid;

    // One that is a part of another index goes only with that.
    public override bool IsRemovedOnline(ChangeContext change) => IsInUse(change) && Parent is null;

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP INDEX{(isOnline ? Concurrently : "")} {SqlName}")];

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Index to = (Index)wanted;
        if (to.Definition != Definition || to.IsValid != IsValid || (Parent is { } had && Parent != to.Parent && (to.Parent is not null || change.To.Find(had) is null)))
        {
            return null;
        }

        List<Ddl> statements = [];
        if (to.Parent is not null && Parent is null && !IsAttachedWithTable(change))
        {
            statements.Add(new(to.Attach));
        }

        if (to.Row.TextOrNull("tablespace") is var space && space != Row.TextOrNull("tablespace"))
        {
            statements.Add(new($"ALTER INDEX {SqlName} SET TABLESPACE {Identifier.Quote(space ?? "pg_default")}"));
        }

        statements.AddRange(Ddl.Of(IndexMarks.Change(this, to, change)));
        foreach (string statistic in Row.Texts("statistics").Union(to.Row.Texts("statistics")).Select(text => text.Split('=')[0]).Distinct())
        {
            string? value = to.Row.Texts("statistics").FirstOrDefault(text => text.StartsWith($"{statistic}=", StringComparison.Ordinal))?.Split('=')[1];
            statements.Add(new($"ALTER INDEX {SqlName} ALTER COLUMN {statistic} SET STATISTICS {value ?? "-1"}"));
        }

        statements.AddRange(ExtensionTies.Change($"INDEX {SqlName}", Row, to.Row));

        return statements;
    }

    private bool IsInUse(ChangeContext change) => !IsPartitioned && change.IsKept(RelationId);

    private bool IsAttachedWithTable(ChangeContext change) => change.To.Find(RelationId) is Table table && table.IsAttachedLate(change);
}
