namespace PSMigrate.Engine.Scripts;

/// <summary>Where a path leads when every link on the way is followed. .NET follows only the last one.</summary>
internal static class RealPath
{
    /// <exception cref="IOException">Links lead to themselves.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string root = Path.GetPathRoot(full)!;
        string real = root;
        foreach (string part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Join(real, part);
            if (Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target)
            {
                // Its own folders may be links in turn; a chain that never ends was refused above.
                real = Of(target.FullName);
            }
        }

        return real;
    }
}
