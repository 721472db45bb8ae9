using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.Functions;
using Index = PSMigrate.Engine.Catalog.Indexes.Index;

namespace PSMigrate.Engine.Catalog.Tables;

/// <summary>
/// Only another partition key takes another table. One that only has to leave its parents or its type for a while stays where it is, and comes back
/// to them once it is what they expect.
/// </summary>
internal sealed partial class Table
{
    public override IEnumerable<string> Names =>
        [RelationName(Id.Schema, Name), TypeName(Id.Schema, Name), .. Parents.Take(IsPartition ? 1 : 0).Select(parent => $"partition of {SqlNameOf(parent)}")];

    public override bool TakesAlong(ChangeAction action, ChangeContext change) => action == ChangeAction.Drop || !CanStay(change);

    // What a partition has is matched with what its table has when it is attached.
    public override IEnumerable<ObjectId> FinishNeeds(SchemaSnapshot schema) => OfType is null && Parents.Count == 0
        ? []
        : Parents.Concat(Parents.Prepend(Id).SelectMany(schema.PartsOf<Column>).Select(column => column.Id))
            .Concat(schema.PartsOf<Constraint>(Id).Select(constraint => constraint.Id))
            .Concat(IsPartition ? schema.Objects.OfType<Index>().Where(index => index.RelationId == Id).Select(index => index.Id) : []);

    /// <summary>Whether it is attached to its table when it has everything else.</summary>
    public bool IsAttachedLate(ChangeContext change) => IsPartition && change.IsKept(Parents[0]) && !ParentsThroughout(change).Any();

    /// <summary>The tables that it inherits from, before, behind and meanwhile.</summary>
    public IEnumerable<ObjectId> ParentsThroughout(ChangeContext change) =>
        change.From.Find(Id) is Table from && change.To.Find(Id) is Table to && from.PartitionBound == to.PartitionBound && !change.IsReplaced(Id)
            ? from.Parents.Intersect(to.Parents).Where(parent => !change.IsReplaced(parent))
            : [];

    public override IEnumerable<Ddl> Add(ChangeContext change) => change.From.Find(Id) is Table before && change.IsKept(Id) ? before.Change(this)
        : IsAttachedLate(change) ? Ddl.Of(Create(change.To).Except(Attachment(change.To)))
        : base.Add(change);

    public override IEnumerable<Ddl> FinishAdd(ChangeContext change) => IsAttachedLate(change) ? Ddl.Of(Attachment(change.To)) : base.FinishAdd(change);

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => change.IsKept(Id)
        ? [.. LeavesType(change) ? [new Ddl($"ALTER TABLE {SqlName} NOT OF")] : Enumerable.Empty<Ddl>(), .. Ddl.Of(Parents.Except(ParentsThroughout(change)).Select(Leave))]
        : [new($"DROP TABLE {SqlName}") { DataLoss = "the table's rows" }];

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Table to = (Table)wanted;
        bool leaves = Parents.Except(to.Parents).Any() || (IsPartition && PartitionBound != to.PartitionBound);
        return to.PartitionKey != PartitionKey || leaves ? null : Change(to);
    }

    public override IEnumerable<Ddl> FinishAlter(SchemaObject wanted, ChangeContext change)
    {
        Table to = (Table)wanted;
        IEnumerable<string> typed = to.OfType is { } type && (type != OfType || LeavesType(change)) ? [$"ALTER TABLE {SqlName} OF {type}"] : [];
        return Ddl.Of([.. typed, .. to.Parents.Except(ParentsThroughout(change)).Select(to.Join)]);
    }

    private bool CanStay(ChangeContext change) => change.To.Find(Id) is Table to && to.PartitionKey == PartitionKey
        && (PartitionKey is null || DependsOn.All(need => need.Kind != Function.KindName));

    private bool LeavesType(ChangeContext change) => OfType is not null && DependsOn.Any(change.IsRebuilt);

    private List<Ddl> Change(Table to)
    {
        List<Ddl> statements = [];
        if (OfType is not null && to.OfType is null)
        {
            statements.Add(new($"ALTER TABLE {SqlName} NOT OF"));
        }

        if (to.IsUnlogged != IsUnlogged)
        {
            statements.Add(new($"ALTER TABLE {SqlName} SET {(to.IsUnlogged ? "UNLOGGED" : "LOGGED")}"));
        }

        statements.AddRange(Ddl.Of(_storage.Change($"ALTER TABLE {SqlName}", to._storage)));
        if (to.HasRowSecurity != HasRowSecurity)
        {
            statements.Add(new($"ALTER TABLE {SqlName} {(to.HasRowSecurity ? "ENABLE" : "DISABLE")} ROW LEVEL SECURITY"));
        }

        if (to.ForcesRowSecurity != ForcesRowSecurity)
        {
            statements.Add(new($"ALTER TABLE ONLY {SqlName} {(to.ForcesRowSecurity ? "" : "NO ")}FORCE ROW LEVEL SECURITY"));
        }

        return statements;
    }

    private string Leave(ObjectId parent) => IsPartition ? $"ALTER TABLE {SqlNameOf(parent)} DETACH PARTITION {SqlName}" : $"ALTER TABLE {SqlName} NO INHERIT {SqlNameOf(parent)}";

    private string Join(ObjectId parent) =>
        IsPartition ? $"ALTER TABLE {SqlNameOf(parent)} ATTACH PARTITION {SqlName} {PartitionBound}" : $"ALTER TABLE {SqlName} INHERIT {SqlNameOf(parent)}";
}
