using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Privileges;

namespace PSMigrate.Engine.Catalog.DefaultPrivileges;

internal sealed partial class DefaultPrivilege
{
    private const string AclColumn = "acl";

    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change) => [];

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => change.Writing.Privileges
        ? Ddl.Of(AccessList.Parse(Row.Texts("acl_default")).GrantsFrom(AccessList.Parse(Row.Texts(AclColumn)), Target, Role, prefix: Prefix))
        : [];

    /// <summary>The statements that take from a new object what it has because of this, and is not to have.</summary>
    /// <param name="made">As it shall be.</param>
    public IEnumerable<string> TakeBack(SchemaObject made)
    {
        AccessList given = AccessList.Parse(Row.Texts(AclColumn));
        AccessList wanted = AccessList.Parse(made.Row[AclColumn] is null ? Row.Texts("acl_default") : made.Row.Texts(AclColumn)).WithOwner(made.Owner, Role);
        // What is said for one schema comes on top of what an object has anyway; what is said for all replaces it.
        return (Id.Schema.Length > 0 ? given.Intersect(wanted) : wanted).GrantsFrom(given, made.GrantTarget, Role);
    }

    /// <summary>Whether it is about an object that a role makes.</summary>
    public bool IsFor(SchemaObject made, string role) => Role == role && (Id.Schema.Length == 0 || Id.Schema == made.Id.Schema) && Objects == made.SqlKind switch
    {
        "TABLE" or "VIEW" or "MATERIALIZED VIEW" => "tables",
        "SEQUENCE" => "sequences",
        "FUNCTION" or "PROCEDURE" or "AGGREGATE" => "functions",
        "TYPE" or "DOMAIN" => "types",
        "SCHEMA" => "schemas",
        _ => null,
    };
}
