namespace PSMigrate.Bench.Peers;

/// <summary>What a peer is given: its program, the database, and a folder of its own.</summary>
internal sealed record PeerPlace(string Program, string Url, string Folder)
{
    /// <returns>Path of the file.</returns>
    public string Write(string name, string text)
    {
        string path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
