namespace PSMigrate.Testing;

/// <summary>A folder of revision files that is gone when the test is done.</summary>
public sealed class RevisionFolder : IDisposable
{
    public RevisionFolder() => Path = Directory.CreateTempSubdirectory("psm-revisions-").FullName;

    public string Path { get; }

    /// <summary>Adds a revision from its parts.</summary>
    /// <param name="id">Its id; also the name of its file.</param>
    /// <param name="down">What it follows, as the header has it.</param>
    /// <param name="upgrade">SQL of the upgrade section.</param>
    /// <param name="downgrade">SQL of the downgrade section; null for an irreversible revision.</param>
    /// <param name="header">More header lines, such as <c>transaction: never</c>.</param>
    /// <param name="sections">More sections, whole.</param>
    /// <returns>Path of the file.</returns>
    public string Add(string id, string down, string upgrade, string? downgrade = "", string[]? header = null, string sections = "")
    {
        string lines = string.Concat((header ?? []).Select(line => $"-- {line}\n"));
        string end = downgrade is null ? "" : $"\n-- migrate: downgrade\n{downgrade}\n";
        return Write($"{id}.sql", $"-- revision: {id}\n-- down_revision: {down}\n{lines}\n{sections}-- migrate: upgrade\n{upgrade}\n{end}");
    }

    /// <summary>Writes a file as it is.</summary>
    public string Write(string name, string text)
    {
        string path = System.IO.Path.Join(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
