using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Indexes;

/// <summary>What a table says of one of its indexes: that its rows are ordered by it, that replication tells rows by it.</summary>
internal static class IndexMarks
{
    private const string Clustered = "is_clustered";
    private const string ReplicaIdentity = "is_replica_identity";

    /// <summary>The statements that give an index, or the constraint before it, the marks of another one. What gets a mark takes it from what had it.</summary>
    public static IEnumerable<string> Change(SchemaObject from, SchemaObject to, ChangeContext change)
    {
        (string Schema, string Name) table = TableParts.TableOf(to)!.Value;
        string sqlTable = Identifier.Qualify(table.Schema, table.Name);
        string index = Identifier.Quote(to.Name);
        string relation = to.Row.Flag("is_on_view") ? "MATERIALIZED VIEW" : "TABLE";
        if (Comes(Clustered))
        {
            yield return $"ALTER {relation} {sqlTable} CLUSTER ON {index}";
        }
        else if (Goes(Clustered))
        {
            yield return $"ALTER {relation} {sqlTable} SET WITHOUT CLUSTER";
        }

        if (Comes(ReplicaIdentity))
        {
            yield return $"ALTER TABLE ONLY {sqlTable} REPLICA IDENTITY USING INDEX {index}";
        }
        else if (Goes(ReplicaIdentity) && change.To.Find(new ObjectId(Table.KindName, table.Schema, table.Name)) is Table { HasReplicaIdentity: false })
        {
            yield return $"ALTER TABLE ONLY {sqlTable} REPLICA IDENTITY DEFAULT";
        }

        bool Comes(string mark) => to.Row.Flag(mark) && !from.Row.Flag(mark);

        bool Goes(string mark) => from.Row.Flag(mark) && !change.To.Objects.Any(other => other.Row.Flag(mark) && TableParts.TableOf(other) == table);
    }
}
