using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Enums;

/// <summary>Values are added in place; one that goes, or another order, takes a new type and a rewrite of every table that uses it.</summary>
internal sealed partial class EnumType
{
    public override IEnumerable<string> Names => [TypeName(Id.Schema, Name)];

    public override bool IsRebuiltAs(SchemaObject wanted) => !((EnumType)wanted).Values.Where(Values.Contains).SequenceEqual(Values, StringComparer.Ordinal);

    protected override string? LossAs(SchemaObject wanted) => Values.Except(((EnumType)wanted).Values).ToArray() is { Length: > 0 } lost
        ? $"rows with {string.Join(", ", lost.Select(Identifier.Literal))} stop the change"
        : null;

    protected override IReadOnlyList<Ddl> AlterInPlace(SchemaObject wanted, ChangeContext change)
    {
        EnumType to = (EnumType)wanted;
        List<Ddl> statements = [];
        HashSet<string> known = [.. Values];
        for (int i = 0; i < to.Values.Count; i++)
        {
            string value = to.Values[i];
            if (known.Add(value))
            {
                string? next = to.Values.Skip(i + 1).FirstOrDefault(known.Contains);
                string place = next is not null ? $" BEFORE {Identifier.Literal(next)}" : "";
                statements.Add(new($"ALTER TYPE {SqlName} ADD VALUE {Identifier.Literal(value)}{place}"));
            }
        }

        return statements;
    }
}
