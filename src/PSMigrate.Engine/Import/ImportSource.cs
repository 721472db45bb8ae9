namespace PSMigrate.Engine.Import;

/// <summary>Where an import reads, and where it says what it changed.</summary>
/// <param name="Path">The folder, or the file.</param>
internal sealed record ImportSource(string Path)
{
    private readonly List<ImportNote> _notes = [];

    public IReadOnlyList<string> UpgradeSql { get; init; } = [];

    public IReadOnlyList<string> DowngradeSql { get; init; } = [];

    /// <summary>The project's own tables, which no imported script may make.</summary>
    public IReadOnlyList<string> OwnTables { get; init; } = [];

    public IReadOnlyList<ImportNote> Notes => _notes;

    public void Note(string? revision, string text) => Add(new ImportNote(revision, text));

    public void Warn(string? revision, string text) => Add(new ImportNote(revision, text, IsWarning: true));

    // What is true of both directions is said once.
    private void Add(ImportNote note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
