namespace PSMigrate.Engine.Catalog.Export;

/// <summary>A file of a folder that a schema is written to.</summary>
/// <param name="path">Relative to the folder, with <c>/</c>.</param>
/// <param name="id">The object it is named after.</param>
internal sealed class SchemaFile(string path, ObjectId id)
{
    /// <summary>How the first line of every file begins that is ours to replace and to remove.</summary>
    public const string Mark = "-- psmigrate schema: ";

    private readonly List<string> _blocks = [];

    public string Path => path;

    public string Text => $"{Mark}{SchemaText.OneLine(id.ToString())}\n\n{string.Join('\n', _blocks)}";

    public void Add(IReadOnlyList<string> statements) => _blocks.Add(SchemaText.Join(statements));
}
