using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.Domains;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Catalog.Views;

namespace PSMigrate.Engine.Catalog;

/// <summary>Orders objects so that each comes behind all that it needs, and otherwise by kind and name: the same on every machine.</summary>
internal static class CreationOrder
{
    public static IReadOnlyList<SchemaObject> Of(SchemaSnapshot schema)
    {
        Dictionary<ObjectId, HashSet<ObjectId>> needs = schema.Objects.ToDictionary(item => item.Id, item => new HashSet<ObjectId>());
        Dictionary<ObjectId, List<ObjectId>> neededBy = schema.Objects.ToDictionary(item => item.Id, item => new List<ObjectId>());
        foreach (SchemaObject item in schema.Objects)
        {
            // What makes an object makes its parts: what they need, it needs; and they are there behind it.
            ObjectId maker = MakerOf(item.Id);
            Need(item.Id, maker);

            bool isLate = item is Column { HasLateDefault: true };
            IEnumerable<ObjectId> first = item is Domain domain ? item.DependsOn.Where(need => !domain.IsTangledWith(need, schema)) : item.DependsOn;
            foreach (ObjectId need in first.Append(new ObjectId(Schemas.Schema.KindName, "", item.Id.Schema)))
            {
                Need(isLate && need.Kind == "function" ? item.Id : maker, MakerOf(need));
            }

            // A check goes to the tables that inherit, once they do.
            foreach (ObjectId parent in item is Table { IsPartition: false } table ? table.Parents : [])
            {
                foreach (Constraint constraint in schema.PartsOf<Constraint>(parent).Where(constraint => constraint.IsInherited))
                {
                    Need(constraint.Id, item.Id);
                }
            }
        }

        PriorityQueue<ObjectId, ObjectId> free = new(needs.Where(pair => pair.Value.Count == 0).Select(pair => (pair.Key, pair.Key)));
        List<SchemaObject> ordered = new(schema.Objects.Count);
        while (ordered.Count < schema.Objects.Count)
        {
            if (!free.TryDequeue(out ObjectId? next, out _))
            {
                next = Untangle(needs);
            }

            needs.Remove(next);
            ordered.Add(schema.Find(next)!);
            foreach (ObjectId waiting in neededBy[next])
            {
                if (needs.TryGetValue(waiting, out HashSet<ObjectId>? rest) && rest.Remove(next) && rest.Count == 0)
                {
                    free.Enqueue(waiting, waiting);
                }
            }
        }

        return ordered;

        ObjectId MakerOf(ObjectId id) => schema.Find(id)?.MadeBy(schema) ?? id;

        void Need(ObjectId dependent, ObjectId need)
        {
            if (need != dependent && needs.ContainsKey(need) && needs.TryGetValue(dependent, out HashSet<ObjectId>? all) && all.Add(need))
            {
                neededBy[need].Add(dependent);
            }
        }
    }

    // Objects that need each other cannot be made one behind the other. A view of the circle goes first, as a placeholder; else the server says what it misses.
    private static ObjectId Untangle(Dictionary<ObjectId, HashSet<ObjectId>> needs)
    {
        List<ObjectId> path = [];
        ObjectId at = needs.Keys.Min()!;
        while (!path.Contains(at))
        {
            path.Add(at);
            at = needs[at].Min()!;
        }

        ObjectId[] circle = [.. path[path.IndexOf(at)..].Order()];
        return circle.FirstOrDefault(id => id.Kind == View.KindName) ?? circle[0];
    }
}
