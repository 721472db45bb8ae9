using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Losses;

/// <summary>A table, or a column of it.</summary>
internal sealed record LossPlace(string? Schema, string Table, string? Column)
{
    /// <summary>The table as SQL.</summary>
    public string Name => Identifier.Qualify(Schema, Table);
}
