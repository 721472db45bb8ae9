using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Extensions;

/// <summary>An extension, which is in no schema itself: the schema is where its objects are.</summary>
internal sealed partial class Extension(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "extension";

    /// <summary>The schema that its objects are in.</summary>
    public string InstalledIn => Row.Text("installed_in");

    public string Version => Row.Text("version");

    public override string SqlKind => "EXTENSION";

    // A database may be born with it, where its template has it.
    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
        [$"CREATE EXTENSION IF NOT EXISTS {SqlName} WITH SCHEMA {Identifier.Quote(InstalledIn)} VERSION {Identifier.Literal(Version)}"];

    // It brings a comment of its own, which somebody may have taken away.
    public override IEnumerable<string> Describe(SchemaWriting writing) =>
        Comment is null ? [$"COMMENT ON {CommentTarget} IS NULL"] : base.Describe(writing);
}
