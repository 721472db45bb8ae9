namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>A folder of files that is gone when the test is done.</summary>
public sealed class ProjectFiles : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("psm-schema-").FullName;

    public string this[string name] => System.IO.Path.Join(Path, name);

    /// <summary>Writes a file, with the folders it is in.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
