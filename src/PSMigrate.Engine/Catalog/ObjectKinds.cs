using PSMigrate.Engine.Catalog.Aggregates;
using PSMigrate.Engine.Catalog.Collations;
using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.CompositeTypes;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Domains;
using PSMigrate.Engine.Catalog.Enums;
using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Catalog.Functions;
using PSMigrate.Engine.Catalog.MaterializedViews;
using PSMigrate.Engine.Catalog.Policies;
using PSMigrate.Engine.Catalog.Procedures;
using PSMigrate.Engine.Catalog.RangeTypes;
using PSMigrate.Engine.Catalog.Rules;
using PSMigrate.Engine.Catalog.Schemas;
using PSMigrate.Engine.Catalog.Sequences;
using PSMigrate.Engine.Catalog.Statistics;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Catalog.Triggers;
using PSMigrate.Engine.Catalog.Views;
using Index = PSMigrate.Engine.Catalog.Indexes.Index;

namespace PSMigrate.Engine.Catalog;

/// <summary>Every kind that is read and compared, in the order in which objects are written where nothing else decides.</summary>
internal static class ObjectKinds
{
    public static IReadOnlyList<ObjectKind> All { get; } =
    [
        new(Schema.KindName, "schemas", row => new Schema(row)),
        new(Extension.KindName, "extensions", row => new Extension(row)),
        new(Collation.KindName, "collations", row => new Collation(row)),
        new(EnumType.KindName, "enums", row => new EnumType(row)),
        new(Domain.KindName, "domains", row => new Domain(row)),
        new(CompositeType.KindName, "composite_types", row => new CompositeType(row)),
        new(RangeType.KindName, "range_types", row => new RangeType(row)),
        new(Function.KindName, "functions", row => new Function(row)),
        new(Procedure.KindName, "procedures", row => new Procedure(row)),
        new(Aggregate.KindName, "aggregates", row => new Aggregate(row)),
        new(Sequence.KindName, "sequences", row => new Sequence(row)),
        new(Table.KindName, "tables", row => new Table(row)),
        new(Column.KindName, "columns", row => new Column(row)),
        new(Constraint.KindName, "constraints", row => new Constraint(row)),
        new(Index.KindName, "indexes", row => new Index(row)),
        new(StatisticsObject.KindName, "statistics", row => new StatisticsObject(row)),
        new(View.KindName, "views", row => new View(row)),
        new(MaterializedView.KindName, "materialized_views", row => new MaterializedView(row)),
        new(Rule.KindName, "rules", row => new Rule(row)),
        new(Trigger.KindName, "triggers", row => new Trigger(row)),
        new(Policy.KindName, "policies", row => new Policy(row)),
        new(DefaultPrivilege.KindName, "default_privileges", row => new DefaultPrivilege(row)),
    ];

    private static readonly Dictionary<string, int> s_order = All.Select((kind, order) => (kind.Name, order)).ToDictionary(StringComparer.Ordinal);

    public static ObjectKind? Find(string name) => s_order.TryGetValue(name, out int order) ? All[order] : null;

    public static int OrderOf(string name) => s_order.GetValueOrDefault(name, All.Count);
}
