using System.Text;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog;

/// <summary>
/// What columns are of: a type, or a collation. Where it cannot be altered while they are, it is made anew: the old one steps aside, columns and
/// other types take the new one by changes of their own, the old one goes. All else that needs it holds on to the old one, and has to be away meanwhile.
/// </summary>
internal abstract class Rebuildable(string kind, CatalogRow row) : SchemaObject(kind, row)
{
    // PostgreSQL's own limit on a name, in bytes.
    private const int LongestName = 63;
    private const string Suffix = "__old";

    /// <summary>Whether it has to be made anew to become another one of its id, by what it is itself.</summary>
    public abstract bool IsRebuiltAs(SchemaObject wanted);

    public override bool IsInTheWay(SchemaObject dependent, SchemaObject wanted, ChangeContext change) =>
        change.IsRebuilt(Id) && dependent is not Column && !change.IsRebuilt(dependent.Id);

    public sealed override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change) => change.IsRebuilt(Id) ? Begin(wanted, change) : AlterInPlace(wanted, change);

    public override IEnumerable<Ddl> FinishAlter(SchemaObject wanted, ChangeContext change) =>
        change.IsRebuilt(Id) ? [new($"DROP {SqlKind} {Identifier.Qualify(Id.Schema, Aside)}")] : [];

    /// <summary>The statements that make another of its id of it, where it is not made anew.</summary>
    protected abstract IReadOnlyList<Ddl> AlterInPlace(SchemaObject wanted, ChangeContext change);

    /// <summary>What is gone once columns have the new one, in words; null for nothing.</summary>
    protected virtual string? LossAs(SchemaObject wanted) => null;

    protected IReadOnlyList<Ddl> Begin(SchemaObject wanted, ChangeContext change) =>
    [
        new($"ALTER {SqlKind} {SqlName} RENAME TO {Identifier.Quote(Aside)}") { DataLoss = LossAs(wanted) },
        .. Ddl.Of(wanted.Create(change.To)),
        .. wanted.DescribeMade(change),
        .. Keep(wanted, change),
    ];

    private string Aside
    {
        get
        {
            string name = Name;
            while (Encoding.UTF8.GetByteCount(name) > LongestName - Suffix.Length)
            {
                name = name[..^1];
            }

            return name + Suffix;
        }
    }
}
