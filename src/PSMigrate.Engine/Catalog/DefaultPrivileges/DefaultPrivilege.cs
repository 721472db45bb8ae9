using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.DefaultPrivileges;

/// <summary>What a role's new objects of one kind let others do.</summary>
internal sealed partial class DefaultPrivilege(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "default privilege";

    /// <summary>The kind of objects, such as <c>tables</c>.</summary>
    public string Objects => Row.Text("objects");

    public string Role => Row.Text("role");

    public override string SqlKind => "DEFAULT PRIVILEGES";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => [];

    protected override IEnumerable<string> GrantsFrom(SchemaObject? before) =>
        AccessList.Parse(Row.Texts("acl")).GrantsFrom(AccessList.Parse(before?.Row.Texts("acl") ?? Row.Texts("acl_default")), Target, Role, prefix: Prefix);

    private string Target => Objects.ToUpperInvariant();

    private string Prefix => $"ALTER DEFAULT PRIVILEGES FOR ROLE {Identifier.Quote(Role)}{(Id.Schema.Length > 0 ? $" IN SCHEMA {Identifier.Quote(Id.Schema)}" : "")} ";
}
