using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Extensions;

internal sealed partial class Extension
{
    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change)
    {
        Extension to = (Extension)wanted;
        List<Ddl> statements = [];
        if (to.InstalledIn != InstalledIn)
        {
            statements.Add(new($"ALTER EXTENSION {SqlName} SET SCHEMA {Identifier.Quote(to.InstalledIn)}"));
        }

        if (to.Version != Version)
        {
            statements.Add(new($"ALTER EXTENSION {SqlName} UPDATE TO {Identifier.Literal(to.Version)}"));
        }

        return statements;
    }

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP EXTENSION {SqlName}") { DataLoss = "what its objects hold" }];
}
