using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog;

internal abstract partial class Routine
{
    // One with other arguments may have the name too. But where one goes and another comes, calls could mean either while both are there.
    public override IEnumerable<string> Names => [$"routine {Identifier.Qualify(Id.Schema, Name)}"];

    /// <summary>Names and modes of parameters and the type of the result stay for good, and a default that others may count on.</summary>
    protected bool IsReplaceableBy(Routine wanted) =>
        Row.Text("identity_arguments") == wanted.Row.Text("identity_arguments") && Row.TextOrNull("result") == wanted.Row.TextOrNull("result")
        && Row.Number("defaults") <= wanted.Row.Number("defaults");

    protected IReadOnlyList<Ddl> Replacement(Routine wanted)
    {
        IEnumerable<string> replaced = Definition == wanted.Definition ? [] : [wanted.Definition];
        return [.. Ddl.Of(replaced), .. ExtensionTies.Change($"{SqlKind} {SqlName}", Row, wanted.Row)];
    }
}
