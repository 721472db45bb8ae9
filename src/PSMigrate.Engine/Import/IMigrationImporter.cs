namespace PSMigrate.Engine.Import;

/// <summary>Reads one other tool's layout of migrations.</summary>
internal interface IMigrationImporter
{
    /// <summary>What the layout is called on the command line.</summary>
    string Format { get; }

    /// <summary>Whether a folder has this layout.</summary>
    bool Recognises(string folder);

    /// <summary>Reads the migrations, in the order in which the other tool runs them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="note">Told what is changed or left out, and why.</param>
    IReadOnlyList<ImportedRevision> Read(string folder, Action<string> note);
}
