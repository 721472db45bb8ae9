using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog;

/// <summary>What <c>reloptions</c> and its like hold, <c>name=value</c> each, as SQL.</summary>
internal static class StorageOptions
{
    /// <summary><c>fillfactor='70', autovacuum_enabled='false'</c>; empty for none.</summary>
    /// <param name="options">As the catalog has them.</param>
    /// <param name="prefix">Before every name, such as <c>toast.</c>.</param>
    public static string Write(IEnumerable<string> options, string prefix = "") => string.Join(", ", options.Select(option =>
    {
        int equals = option.IndexOf('=', StringComparison.Ordinal);
        return $"{prefix}{Identifier.Quote(option[..equals])}={Identifier.Literal(option[(equals + 1)..])}";
    }));
}
