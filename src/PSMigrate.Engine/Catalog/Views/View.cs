using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Views;

internal sealed partial class View(CatalogRow row) : ViewObject(KindName, row)
{
    public const string KindName = "view";

    /// <summary>What it is made with, as SQL, its check option included; empty for nothing.</summary>
    public string Options => StorageOptions.Write(Row.Texts("options"));

    public override string SqlKind => "VIEW";

    /// <summary>The statement that makes a view with its columns and nothing in them, for what it needs itself.</summary>
    public string Placeholder =>
        $"CREATE VIEW {SqlName} AS\nSELECT {string.Join(", ", Row.Texts("columns").Zip(Row.Texts("types"), (column, type) => $"NULL::{type} AS {Identifier.Quote(column)}"))}";

    /// <summary>The statement that makes a placeholder of the view where it is.</summary>
    public string Empty => OrReplace(Placeholder);

    /// <summary>As <see cref="Create"/>, where the <see cref="Placeholder"/> is there.</summary>
    public IEnumerable<string> Replace(SchemaSnapshot schema) => Create(schema).Select((statement, index) => index == 0 ? OrReplace(statement) : statement);

    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
    [
        $"CREATE VIEW {SqlName}{(Options is { Length: > 0 } options ? $" WITH ({options})" : "")} AS\n{Query}",
        .. Row.Texts("default_columns").Zip(Row.Texts("column_defaults"), (column, value) =>
            $"ALTER VIEW {SqlName} ALTER COLUMN {Identifier.Quote(column)} SET DEFAULT {value}"),
    ];

    private static string OrReplace(string create) => $"CREATE OR REPLACE{create["CREATE".Length..]}";
}
