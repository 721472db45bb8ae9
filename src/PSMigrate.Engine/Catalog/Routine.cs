using PSMigrate.Engine.Catalog.Extensions;

namespace PSMigrate.Engine.Catalog;

/// <summary>
/// What is called with arguments. It is known by their types, as the server knows it: with another parameter name it is the same one, changed.
/// SQL has names and modes too, since the types of a procedure alone may mean two.
/// </summary>
internal abstract partial class Routine(string kind, CatalogRow row) : SchemaObject(kind, row)
{
    /// <summary>The CREATE statement.</summary>
    public virtual string Definition => Row.Text("definition");

    public override string SqlName => $"{base.SqlName}({Row.Text("identity_arguments")})";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => [Definition, .. ExtensionTies.Make($"{SqlKind} {SqlName}", Row)];
}
