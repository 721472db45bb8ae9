using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Privileges;

namespace PSMigrate.Engine.Catalog.DefaultPrivileges;

internal sealed partial class DefaultPrivilege
{
    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change) => [];

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => change.Writing.Privileges
        ? Ddl.Of(AccessList.Parse(Row.Texts("acl_default")).GrantsFrom(AccessList.Parse(Row.Texts("acl")), Target, Role, prefix: Prefix))
        : [];
}
