namespace PSMigrate.Engine.Import;

/// <summary>Reads one other tool's layout of migrations.</summary>
internal interface IMigrationImporter
{
    /// <summary>What the layout is called on the command line.</summary>
    string Format { get; }

    /// <summary>Whether a folder, or a file, has this layout.</summary>
    bool Recognises(string path);

    /// <summary>Reads the migrations, each after all it needs.</summary>
    Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken);
}
