namespace PSMigrate.Engine.Revisions;

/// <summary>What to tell somebody who needs files that a squash has replaced.</summary>
internal static class SquashHint
{
    /// <summary>For rows that no file has; null where they are in no squash.</summary>
    public static string? For(SquashSet squashes, IReadOnlyList<string> rows) =>
        squashes.All.FirstOrDefault(squash => rows.Any(squash.IsInside)) is { } squash
            ? $"It is in the middle of what {squash.Id} replaces: upgrade to {squash.Tip} first, with the files as they were before the squash, then go on with these. {Files(squash)}"
            : null;

    /// <summary>Where the files are.</summary>
    public static string Files(Squash squash) => squash.Node.Position is { } position
        ? $"{position.File} says at the top of its upgrade which commit has them; or: git log --diff-filter=D --stat -- \"{Path.GetDirectoryName(position.File)}\"."
        : "They are in the release before the squash.";
}
