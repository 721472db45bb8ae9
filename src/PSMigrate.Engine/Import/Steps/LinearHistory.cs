using System.Globalization;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>Migrations of a tool that orders them by version: each follows the one before.</summary>
internal sealed class LinearHistory<TVersion>
{
    private readonly List<(TVersion Version, ImportedRevision Revision)> _revisions = [];

    public void Add(TVersion version, ImportedRevision revision) => _revisions.Add((version, revision));

    /// <exception cref="ScriptInvalidException">Two have the same version.</exception>
    public IReadOnlyList<ImportedRevision> Link(IComparer<TVersion> order)
    {
        List<ImportedRevision> linked = [];
        (TVersion Version, ImportedRevision Revision)? previous = null;
        foreach ((TVersion version, ImportedRevision revision) in _revisions.OrderBy(entry => entry.Version, order))
        {
            if (previous is { } last && order.Compare(last.Version, version) == 0)
            {
                throw new ScriptInvalidException(
                    $"Two migrations have the version {revision.Id}.", $"The other is {last.Revision.Position.File}; rename one of them.", revision.Position);
            }

            linked.Add(revision with { DownRevisions = previous is { } parent ? [parent.Revision.Id] : [] });
            previous = (version, revision);
        }

        return linked;
    }

    /// <summary>When a migration was made, where its version is a time.</summary>
    public static DateTimeOffset? Created(string version) => DateTimeOffset.TryParseExact(
        version.Length > 14 ? version[..14] : version, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset created)
        ? created
        : null;
}
