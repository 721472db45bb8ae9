using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Tables;

internal sealed partial class Table
{
    public override IEnumerable<string> Names => [RelationName(Id.Schema, Name), TypeName(Id.Schema, Name)];

    /// <summary>A partition goes with its whole.</summary>
    public override IEnumerable<ObjectId> GoesWith => IsPartition ? Parents : [];

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP TABLE {SqlName}") { DataLoss = "the table's rows" }];

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Table to = (Table)wanted;
        if (to.PartitionKey != PartitionKey)
        {
            return null;
        }

        List<Ddl> statements = [.. Ddl.Of(Detach(to)), .. Ddl.Of(Attach(to))];
        if (to.OfType != OfType)
        {
            statements.Add(new($"ALTER TABLE {SqlName} {(to.OfType is { } type ? $"OF {type}" : "NOT OF")}"));
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

    private IEnumerable<string> Detach(Table to)
    {
        foreach (ObjectId parent in IsPartition && to.PartitionBound == PartitionBound ? Parents.Except(to.Parents) : IsPartition ? Parents : Parents.Except(to.Parents))
        {
            yield return IsPartition
                ? $"ALTER TABLE {Identifier.Qualify(parent.Schema, parent.Name)} DETACH PARTITION {SqlName}"
                : $"ALTER TABLE {SqlName} NO INHERIT {Identifier.Qualify(parent.Schema, parent.Name)}";
        }
    }

    private IEnumerable<string> Attach(Table to)
    {
        bool isSameBound = to.PartitionBound == PartitionBound;
        foreach (ObjectId parent in to.IsPartition && !isSameBound ? to.Parents : to.Parents.Except(Parents))
        {
            string name = Identifier.Qualify(parent.Schema, parent.Name);
            yield return to.IsPartition ? $"ALTER TABLE {name} ATTACH PARTITION {SqlName} {to.PartitionBound}" : $"ALTER TABLE {SqlName} INHERIT {name}";
        }
    }
}
