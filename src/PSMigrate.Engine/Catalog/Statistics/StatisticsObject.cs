using System.Globalization;

namespace PSMigrate.Engine.Catalog.Statistics;

/// <summary>A statistics object: what the planner knows about several columns or expressions together.</summary>
internal sealed partial class StatisticsObject(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "statistics";

    /// <summary>The statement that makes it, as the server writes it.</summary>
    public string Definition => Row.Text("definition");

    public override string SqlKind => "STATISTICS";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => Row.NumberOrNull("target") is { } target
        ? [Definition, $"ALTER STATISTICS {SqlName} SET STATISTICS {target.ToString(CultureInfo.InvariantCulture)}"]
        : [Definition];
}
