namespace PSMigrate.Engine.Revisions;

/// <summary>
/// A revision that stands for a prefix of the history. Either it runs or what it replaces does: a database that has none of it goes through the
/// squash, one that has begun with the replaced revisions goes on with them, and one that has their tip has the squash.
/// </summary>
/// <param name="Node">The squash itself.</param>
/// <param name="Replaced">Ids of all that it stands for, those of squashes among them included.</param>
internal sealed record Squash(RevisionNode Node, IReadOnlySet<string> Replaced)
{
    public string Id => Node.Id;

    /// <summary>The last of what it replaces: whoever has it has the whole prefix.</summary>
    public string Tip => Node.Replaces[^1];

    /// <summary>Whether the files of the replaced revisions are there, so that a database may go through them.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether an id is one of the prefix but not its end: who has it may still miss a part.</summary>
    public bool IsInside(string id) => id != Tip && Replaced.Contains(id);
}
