using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Views;

internal sealed partial class View
{
    /// <summary>Replaced where it is, as long as it keeps its columns and gets new ones only behind them: all that the server allows.</summary>
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        View to = (View)wanted;
        (string Name, string Type)[] had = [.. Columns];
        if (had.Length > to.Columns.Count || !to.Columns.Take(had.Length).SequenceEqual(had))
        {
            return null;
        }

        List<Ddl> statements = [];
        if (Query != to.Query || Options != to.Options || had.Length != to.Columns.Count)
        {
            statements.Add(new(to.Create(change.To).First().Replace("CREATE VIEW", "CREATE OR REPLACE VIEW", StringComparison.Ordinal)));
        }

        Dictionary<string, string> defaults = Row.Texts("default_columns").Zip(Row.Texts("column_defaults")).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> wantedDefaults = to.Row.Texts("default_columns").Zip(to.Row.Texts("column_defaults")).ToDictionary(StringComparer.Ordinal);
        foreach (string column in defaults.Keys.Union(wantedDefaults.Keys).Where(column => defaults.GetValueOrDefault(column) != wantedDefaults.GetValueOrDefault(column)))
        {
            string action = wantedDefaults.TryGetValue(column, out string? value) ? $"SET DEFAULT {value}" : "DROP DEFAULT";
            statements.Add(new($"ALTER VIEW {SqlName} ALTER COLUMN {Identifier.Quote(column)} {action}"));
        }

        return statements;
    }

    public override IEnumerable<Ddl> Add(ChangeContext change) => change.EarlyTo.Contains(Id) ? Ddl.Of([Placeholder]) : base.Add(change);

    public override IEnumerable<Ddl> FinishAdd(ChangeContext change) => [.. change.EarlyTo.Contains(Id) ? Ddl.Of(Replace(change.To)) : [], .. base.FinishAdd(change)];

    /// <summary>Whether something has to be there for the view, and not yet for its placeholder, which has its columns alone.</summary>
    public static bool IsLate(ObjectId need) => need.Kind is not ("schema" or "extension" or "enum" or "domain" or "composite type" or "range type" or "collation");

    private IReadOnlyList<(string Name, string Type)> Columns => [.. Row.Texts("columns").Zip(Row.Texts("types"))];
}
