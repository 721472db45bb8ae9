using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Enums;

internal sealed partial class EnumType
{
    public override IEnumerable<string> Names => [TypeName(Id.Schema, Name)];

    /// <summary>Values are added in place; one that goes, or another order, takes a new type and a rewrite of every table that uses it.</summary>
    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change)
    {
        EnumType to = (EnumType)wanted;
        return IsOnlyAddedTo(to) ? [.. Additions(to)] : TypeRebuild.Begin(this, to, change, Lost(to));
    }

    public override IEnumerable<Ddl> FinishAlter(SchemaObject wanted, ChangeContext change) => IsRebuiltAs(wanted) ? TypeRebuild.End(this) : [];

    public override bool IsRebuiltAs(SchemaObject wanted) => !IsOnlyAddedTo((EnumType)wanted);

    // Columns take the new type. Everything else holds on to the old one by its oid.
    public override bool IsInTheWay(SchemaObject dependent, SchemaObject wanted, ChangeContext change) => dependent is not Column && IsRebuiltAs(wanted);

    private bool IsOnlyAddedTo(EnumType to) => to.Values.Where(Values.Contains).SequenceEqual(Values, StringComparer.Ordinal);

    private string? Lost(EnumType to) => Values.Except(to.Values).ToArray() is { Length: > 0 } lost ? $"rows with {string.Join(", ", lost.Select(Identifier.Literal))} stop the change" : null;

    private IEnumerable<Ddl> Additions(EnumType to)
    {
        HashSet<string> known = [.. Values];
        for (int i = 0; i < to.Values.Count; i++)
        {
            string value = to.Values[i];
            if (known.Add(value))
            {
                string? next = to.Values.Skip(i + 1).FirstOrDefault(known.Contains);
                string place = next is not null ? $" BEFORE {Identifier.Literal(next)}" : "";
                yield return new($"ALTER TYPE {SqlName} ADD VALUE {Identifier.Literal(value)}{place}");
            }
        }
    }
}
