using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Extensions;

/// <summary>The extensions with which an object is dropped, though it is not theirs.</summary>
internal static class ExtensionMarks
{
    /// <param name="target">What ALTER names, such as <c>INDEX app.i</c>.</param>
    /// <param name="from">The object as it is; null where it has just been made.</param>
    /// <param name="to">As it is to be.</param>
    public static IEnumerable<string> Change(string target, CatalogRow? from, CatalogRow to)
    {
        IReadOnlyList<string> had = from?.Texts("extensions") ?? [];
        IReadOnlyList<string> has = to.Texts("extensions");
        return
        [
            .. had.Except(has).Select(extension => $"ALTER {target} NO DEPENDS ON EXTENSION {Identifier.Quote(extension)}"),
            .. has.Except(had).Select(extension => $"ALTER {target} DEPENDS ON EXTENSION {Identifier.Quote(extension)}"),
        ];
    }
}
