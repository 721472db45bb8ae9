using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rehearsal.Samples;

/// <summary>A foreign key, from a table to the one that it refers to.</summary>
/// <param name="From">Oid of the table that has it.</param>
/// <param name="Schema">Schema of the other.</param>
/// <param name="Name">Name of the other.</param>
/// <param name="Keys">Columns of the other.</param>
/// <param name="Columns">The columns that refer to them.</param>
/// <param name="Operators">What compares each pair, the key before it.</param>
internal sealed record SampledReference(
    uint From, string Schema, string Name, IReadOnlyList<string> Keys, IReadOnlyList<string> Columns, IReadOnlyList<string> Operators)
{
    public string SqlName => Identifier.Qualify(Schema, Name);

    /// <summary>Where a row <c>p</c> of the other is the one that a row <c>c</c> refers to.</summary>
    public string Condition => string.Join(
        " AND ", Keys.Select((key, i) => $"p.{Identifier.Quote(key)} {Operators[i]} c.{Identifier.Quote(Columns[i])}"));
}
