using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>Reads <c>--from a,b</c>: rows that the version table is taken to have. <c>base</c> stands for none.</summary>
internal static class StartRows
{
    public static IReadOnlyList<string> Read(IReadOnlyList<string> from, RevisionMap map)
    {
        RevisionLookup lookup = new(map);
        return from
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(row => row switch
            {
                "base" => [],
                "head" or "heads" => map.RealHeads,
                // As a version table has it: what a squash replaces is a row of its own.
                _ => (IEnumerable<string>)[map.Squashes.Ids.Contains(row) ? row : lookup.Find(row)],
            })
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
