namespace PSMigrate.Engine.Scripts;

/// <summary>
/// Finds the revision files of folders. Locations may overlap or be links to one another: every folder and every file counts once. What
/// has a revision's name and cannot be read as one is an error, for a revision that is silently not there is worse.
/// </summary>
internal sealed class RevisionFiles
{
    private const int DeepestFolder = 16;

    private static readonly EnumerationOptions s_here = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    private RevisionFiles()
    {
    }

    /// <summary>Full paths, in ordinal order.</summary>
    /// <param name="locations">The folders.</param>
    /// <param name="recursive">Whether to look into folders below them.</param>
    public static IEnumerable<string> Find(IReadOnlyList<string> locations, bool recursive)
    {
        RevisionFiles files = new();
        foreach (string location in locations)
        {
            if (!Directory.Exists(location))
            {
                throw Missing(location);
            }

            files.Add(location, RealPath.Of(location), recursive ? DeepestFolder : 0);
        }

        return files._files.Values.Order(StringComparer.Ordinal);
    }

    private static ConfigurationInvalidException Missing(string location) => File.Exists(location)
        ? new($"{location} is a file, and a folder of revisions is meant.", "Name the folder it is in, in version_locations of psmigrate.yaml or with -MigrationPath (--path).")
        : new($"The folder of revisions {location} does not exist.", "Create it, or correct version_locations in psmigrate.yaml or -MigrationPath (--path).");

    private void Add(string folder, string realFolder, int depth)
    {
        if (!_visited.Add(realFolder))
        {
            return;
        }

        foreach (FileSystemInfo entry in Entries(folder))
        {
            bool isNamedAsRevision = Path.GetExtension(entry.Name.AsSpan()) is ".sql" or ".ps1";
            bool isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (!isNamedAsRevision && (depth == 0 || entry is not DirectoryInfo))
            {
                continue;
            }

            string real = isLink ? Target(entry) : Path.Join(realFolder, entry.Name);
            if (entry is not DirectoryInfo)
            {
                EnsureReadable(isLink ? new FileInfo(real) : (FileInfo)entry, entry.FullName);
                _files.TryAdd(real, entry.FullName);
            }
            else if (depth > 0)
            {
                Add(entry.FullName, real, depth - 1);
            }
            else
            {
                throw new ScriptInvalidException("This is a folder, and it has the name of a revision file.", "Rename it, or move it out of the folder of revisions.", new SourcePosition(entry.FullName));
            }
        }
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos("*", s_here);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException($"The folder of revisions {folder} cannot be read: {e.Message}", "Look at its permissions.", inner: e);
        }
    }

    private static string Target(FileSystemInfo link)
    {
        try
        {
            return RealPath.Of(link.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScriptInvalidException($"This link leads nowhere: {e.Message}", "Correct the link, or remove it.", new SourcePosition(link.FullName), e);
        }
    }

    // Opening a pipe would wait for somebody to write into it. Neither it nor a device nor a socket has a length.
    private static void EnsureReadable(FileInfo file, string path)
    {
        if (!file.Exists)
        {
            throw new ScriptInvalidException($"This link leads to {file.FullName}, which does not exist.", "Correct the link, or remove it.", new SourcePosition(path));
        }

        if (file.Length == 0)
        {
            throw new ScriptInvalidException(
                "The file is empty, or no file at all but a pipe or a device.",
                "Begin it with '-- revision: <id>', make it with New-DbRevision (psmigrate revision), or move it out of the folder of revisions.",
                new SourcePosition(path, 1, 1));
        }
    }
}
