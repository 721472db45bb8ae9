using PSMigrate.Engine.Catalog;

namespace PSMigrate.Engine.Backups;

/// <summary>The texts of <c>Backups/*.sql</c>, which are the same for every version of the server.</summary>
internal static class BackupSql
{
    public static string Text(string name) => CatalogQuery.For(name, 0);
}
