using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Extensions;

/// <summary>The extensions with which an object is dropped, though it is not a part of them. The column of a query is <c>extensions</c>.</summary>
internal static class ExtensionTies
{
    /// <param name="target">Kind and name, as SQL.</param>
    /// <param name="row">What its query said.</param>
    public static IEnumerable<string> Make(string target, CatalogRow row) => row.Texts("extensions").Select(extension => Tie(target, "", extension));

    public static IEnumerable<Ddl> Change(string target, CatalogRow from, CatalogRow to) => Ddl.Of(
    [
        .. from.Texts("extensions").Except(to.Texts("extensions")).Select(extension => Tie(target, "NO ", extension)),
        .. to.Texts("extensions").Except(from.Texts("extensions")).Select(extension => Tie(target, "", extension)),
    ]);

    private static string Tie(string target, string no, string extension) => $"ALTER {target} {no}DEPENDS ON EXTENSION {Identifier.Quote(extension)}";
}
