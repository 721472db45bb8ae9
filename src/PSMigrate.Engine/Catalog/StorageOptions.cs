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

    /// <summary>The statements that bring one set of options to another.</summary>
    /// <param name="alter">What they begin with, such as <c>ALTER TABLE t</c>.</param>
    public static IEnumerable<string> Change(string alter, IReadOnlyList<string> from, IReadOnlyList<string> to, string prefix = "")
    {
        string[] gone = [.. from.Select(NameOf).Except(to.Select(NameOf))];
        if (gone.Length > 0)
        {
            yield return $"{alter} RESET ({string.Join(", ", gone.Select(name => prefix + Identifier.Quote(name)))})";
        }

        string[] set = [.. to.Except(from)];
        if (set.Length > 0)
        {
            yield return $"{alter} SET ({Write(set, prefix)})";
        }
    }

    private static string NameOf(string option) => option[..option.IndexOf('=', StringComparison.Ordinal)];
}
