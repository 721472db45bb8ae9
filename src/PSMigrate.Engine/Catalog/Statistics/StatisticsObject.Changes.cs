using System.Globalization;
using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Statistics;

internal sealed partial class StatisticsObject
{
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        StatisticsObject to = (StatisticsObject)wanted;
        long? target = to.Row.NumberOrNull("target");
        return to.Definition == Definition
            ? target == Row.NumberOrNull("target") ? [] : [new($"ALTER STATISTICS {SqlName} SET STATISTICS {(target ?? -1).ToString(CultureInfo.InvariantCulture)}")]
            : null;
    }
}
