using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rehearsal.Samples;

/// <summary>A table of which some rows are taken.</summary>
/// <param name="Id">Its oid.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, but for those that are generated.</param>
/// <param name="Blocks">Its size.</param>
internal sealed record SampledTable(uint Id, string Schema, string Name, IReadOnlyList<string> Columns, long Blocks)
{
    public string SqlName => Identifier.Qualify(Schema, Name);

    public string SqlColumns => string.Join(", ", Columns.Select(Identifier.Quote));
}
