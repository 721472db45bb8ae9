namespace PSMigrate;

/// <summary>What an import changed, left out or found, and why.</summary>
/// <param name="Revision">The revision it is about; null when it is about all of them.</param>
/// <param name="Text">What and why, as a sentence.</param>
/// <param name="IsWarning">Whether somebody has to look at it before the revisions are used.</param>
public sealed record ImportNote(string? Revision, string Text, bool IsWarning = false)
{
    /// <summary>The note as people read it.</summary>
    public override string ToString() => Revision is null ? Text : $"{Revision}: {Text}";
}
