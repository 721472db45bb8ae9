using PSMigrate.Engine.Catalog.Functions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.RangeTypes;

internal sealed partial class RangeType(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "range type";

    public string Subtype => Row.Text("subtype");

    /// <summary>The function that brings its values into one form; null for none. It takes the type itself, so that the two are made together.</summary>
    public ObjectId? Canonical => Row.TextOrNull("canonical_name") is { } name
        ? new(Function.KindName, Row.Text("canonical_schema"), $"{name}({Row.Text("canonical_arguments")})")
        : null;

    public override string SqlKind => "TYPE";

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        if (Canonical is { } canonical && schema.Find(canonical) is Function function)
        {
            yield return $"CREATE TYPE {SqlName}";
            yield return function.Definition;
        }

        yield return $"CREATE TYPE {SqlName} AS RANGE ({string.Join(",", Options().Select(option => $"\n    {option.Name} = {option.Value}"))}\n)";
    }

    private IEnumerable<(string Name, string Value)> Options()
    {
        yield return ("SUBTYPE", Subtype);
        if (Row.TextOrNull("operator_class") is { } operatorClass)
        {
            yield return ("SUBTYPE_OPCLASS", operatorClass);
        }

        if (Row.TextOrNull("collation") is { } collation)
        {
            yield return ("COLLATION", collation);
        }

        if (Canonical is { } canonical)
        {
            yield return ("CANONICAL", Identifier.Qualify(canonical.Schema, Row.Text("canonical_name")));
        }

        if (Row.TextOrNull("subtype_diff") is { } difference)
        {
            yield return ("SUBTYPE_DIFF", difference);
        }

        if (Row.TextOrNull("multirange_name") is { } multirange)
        {
            yield return ("MULTIRANGE_TYPE_NAME", Identifier.Qualify(Row.Text("multirange_schema"), multirange));
        }
    }
}
