using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Views;

/// <summary>What a view and a materialized view share: a query, and what is said of its columns.</summary>
internal abstract class ViewObject(string kind, CatalogRow row) : SchemaObject(kind, row)
{
    /// <summary>The query, as the server writes it, without a semicolon.</summary>
    public string Query => Row.Text("definition").TrimEnd(';');

    public override string GrantTarget => $"TABLE {SqlName}";

    public override IEnumerable<string> Describe(SchemaWriting writing) => base.Describe(writing).Concat(
        Row.Texts("commented_columns").Zip(Row.Texts("column_comments"), (column, comment) =>
            $"COMMENT ON COLUMN {SqlName}.{Identifier.Quote(column)} IS {Identifier.Literal(comment)}"));

    protected override IEnumerable<string> GrantsFrom(SchemaObject? before)
    {
        ILookup<string, string> own = AclOfColumns(this);
        ILookup<string, string>? other = before is ViewObject view ? AclOfColumns(view) : null;
        return base.GrantsFrom(before).Concat(own.Select(column => column.Key).Union(other?.Select(column => column.Key) ?? []).SelectMany(column =>
            AccessList.Parse([.. own[column]]).GrantsFrom(AccessList.Parse([.. other?[column] ?? []]), GrantTarget, Owner, column)));
    }

    private static ILookup<string, string> AclOfColumns(ViewObject view) =>
        view.Row.Texts("acl_columns").Zip(view.Row.Texts("acl_of_columns")).ToLookup(pair => pair.First, pair => pair.Second);
}
