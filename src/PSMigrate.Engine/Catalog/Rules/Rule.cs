using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rules;

/// <summary>A rewrite rule of a table or view.</summary>
internal sealed partial class Rule(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "rule";

    // As a rule is when it is made.
    private const string Enabled = "ENABLE";

    /// <summary>The statement that makes it, as the server writes it, without a semicolon.</summary>
    public string Definition => Row.Text("definition").TrimEnd(';');

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => Identifier.Quote(Name);

    public override string SqlKind => "RULE";

    public override string CommentTarget => $"RULE {SqlName} ON {SqlTable}";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => Row.Text("enabled") is var enabled && enabled == Enabled
        ? [Definition]
        : [Definition, $"ALTER TABLE {SqlTable} {enabled} RULE {SqlName}"];
}
