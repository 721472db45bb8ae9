using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Tables;

namespace PSMigrate.Engine.Catalog.Comparison;

/// <summary>Pairs the objects of two schemas by their ids and tells those that differ.</summary>
internal sealed class SchemaDiffer(SchemaSnapshot from, SchemaSnapshot to, SchemaWriting writing, bool ignoreColumnOrder = false)
{
    private readonly SchemaWriter _from = new(from, writing);
    private readonly SchemaWriter _to = new(to, writing);

    /// <summary>The objects that are not the same on both sides, in the order of their ids. The columns of a table that only one side has are told with it.</summary>
    public IEnumerable<ObjectPair> Pairs()
    {
        foreach (ObjectId id in from.Objects.Concat(to.Objects).Select(item => item.Id).Distinct().Order())
        {
            ObjectPair pair = new(from.Find(id), to.Find(id));
            if (!IsTold(id) && !IsSame(pair))
            {
                yield return pair;
            }
        }
    }

    public IReadOnlyList<SchemaDifference> Differences() => Differences(_ => true);

    /// <param name="isWanted">Whether somebody wants to know of an object.</param>
    public IReadOnlyList<SchemaDifference> Differences(Func<SchemaObject, bool> isWanted) =>
        [.. Pairs().Where(pair => isWanted((pair.From ?? pair.To)!)).Select(Describe)];

    private bool IsSame(ObjectPair pair) => pair is { From: { } left, To: { } right }
        && left.Equals(right, writing)
        && (left is not Table table || ignoreColumnOrder || HasSameOrder(table.Id));

    // Columns that one side has alone are differences of their own; they do not make another order. Inherited ones stand where the parents' do.
    private bool HasSameOrder(ObjectId table)
    {
        string[] left = Names(from);
        string[] right = Names(to);
        return left.Intersect(right).SequenceEqual(right.Intersect(left), StringComparer.Ordinal);

        string[] Names(SchemaSnapshot schema) => [.. schema.PartsOf<Column>(table).Where(column => column.IsLocal).OrderBy(column => column.Position).Select(column => column.Name)];
    }

    private bool IsTold(ObjectId id)
    {
        if (id.Kind != Column.KindName)
        {
            // Where privileges do not count, neither do those of what is yet to be made.
            return id.Kind == DefaultPrivilege.KindName && !writing.Privileges;
        }

        ObjectId table = new(Table.KindName, id.Schema, id.Table);
        return from.Find(table) is null || to.Find(table) is null;
    }

    private SchemaDifference Describe(ObjectPair pair) => new()
    {
        Kind = pair.Id.Kind,
        Schema = pair.Id.Schema,
        Table = pair.Id.Table,
        Name = pair.Id.Name,
        Object = pair.Id.ToString(),
        Change = pair.Change,
        From = pair.From is null ? null : _from.Definition(pair.From),
        To = pair.To is null ? null : _to.Definition(pair.To),
    };
}
