using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Views;

/// <summary>What a view and a materialized view share: a query, and what is said of its columns.</summary>
internal abstract partial class ViewObject(string kind, CatalogRow row) : SchemaObject(kind, row)
{
    /// <summary>The query, as the server writes it, without a semicolon.</summary>
    public string Query => Row.Text("definition").TrimEnd(';');

    public override string GrantTarget => $"TABLE {SqlName}";

    public override IEnumerable<string> Describe(SchemaWriting writing) => base.Describe(writing).Concat(
        Row.Texts("commented_columns").Zip(Row.Texts("column_comments"), (column, comment) =>
            $"COMMENT ON COLUMN {SqlName}.{Identifier.Quote(column)} IS {Identifier.Literal(comment)}"));
}
