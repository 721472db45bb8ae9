using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace PSMigrate.Engine.Catalog;

/// <summary>
/// The text of a catalog query for one major version. Catalogs grow: a line that ends with <c>-- since 14</c> is for that version and newer
/// ones, one that ends with <c>-- before 14</c> for older ones, one with <c>-- since 15 -- before 17</c> for those between.
/// </summary>
internal static class CatalogQuery
{
    private static readonly ConcurrentDictionary<(string Name, int Major), string> s_texts = new();

    public static string For(string name, int major) => s_texts.GetOrAdd((name, major), static key => Load(key.Name, key.Major));

    private static string Load(string name, int major)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"There is no {name}.sql.");
        using StreamReader reader = new(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => IsFor(line, major)));
    }

    private static bool IsFor(string line, int major) =>
        (VersionBehind(line, "-- since ") is not { } since || major >= since)
        && (VersionBehind(line, "-- before ") is not { } before || major < before);

    private static int? VersionBehind(string line, string mark) =>
        line.LastIndexOf(mark, StringComparison.Ordinal) is >= 0 and var at
        && int.TryParse(line[(at + mark.Length)..].Split(" -- ")[0], NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version
            : null;
}
