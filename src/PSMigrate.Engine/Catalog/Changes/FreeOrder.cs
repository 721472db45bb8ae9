using PSMigrate.Engine.Catalog.Columns;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>The order of steps that nothing else orders: as <see cref="Step"/> has it, and new columns of a table in the order in which they are wanted.</summary>
internal sealed class FreeOrder(SchemaSnapshot to) : IComparer<Step>
{
    public int Compare(Step x, Step y)
    {
        bool isOfOneTable = x.Kind == StepKind.Make && y.Kind == StepKind.Make && x.Id.Kind == Column.KindName && y.Id.Kind == Column.KindName
            && (x.Id.Schema, x.Id.Table) == (y.Id.Schema, y.Id.Table);
        return isOfOneTable && to.Find(x.Id) is Column left && to.Find(y.Id) is Column right && left.Position != right.Position
            ? left.Position.CompareTo(right.Position)
            : x.CompareTo(y);
    }
}
