namespace PSMigrate.Engine.Execution.Context;

/// <summary>The commit that a folder is checked out at, read from git's own files: git need not be installed.</summary>
/// <param name="Commit">Id of the commit.</param>
/// <param name="Branch">The branch; null where none is checked out.</param>
internal sealed record GitCheckout(string Commit, string? Branch)
{
    private const string SymbolicRef = "ref: ";
    private const string Branches = "refs/heads/";

    /// <summary>Looks at a folder and those above it. What cannot be read is as if it were not there: this is never worth failing for.</summary>
    public static GitCheckout? Find(string folder)
    {
        try
        {
            for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            {
                if (GitFolder(Path.Join(at.FullName, ".git")) is { } git)
                {
                    return Read(git);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException or ArgumentException or NotSupportedException)
        {
        }

        return null;
    }

    /// <summary>A folder, or in a worktree or a submodule a file that names it.</summary>
    private static string? GitFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return path;
        }

        return File.Exists(path) && Line(path) is { } line && line.StartsWith("gitdir: ", StringComparison.Ordinal)
            ? Path.GetFullPath(line["gitdir: ".Length..], Path.GetDirectoryName(path)!)
            : null;
    }

    private static GitCheckout? Read(string git)
    {
        if (Line(Path.Join(git, "HEAD")) is not { } head)
        {
            return null;
        }

        if (!head.StartsWith(SymbolicRef, StringComparison.Ordinal))
        {
            return IsCommit(head) ? new GitCheckout(head, null) : null;
        }

        // A worktree has a HEAD of its own; its branches are where commondir says.
        string common = Line(Path.Join(git, "commondir")) is { } other ? Path.GetFullPath(other, git) : git;
        string name = head[SymbolicRef.Length..].Trim();
        string? commit = Line(Path.Join(git, name)) ?? Line(Path.Join(common, name)) ?? Packed(Path.Join(common, "packed-refs"), name);
        return IsCommit(commit)
            ? new GitCheckout(commit!, name.StartsWith(Branches, StringComparison.Ordinal) ? name[Branches.Length..] : name)
            : null;
    }

    private static string? Packed(string path, string name) => File.Exists(path)
        ? File.ReadLines(path).Select(line => line.Split(' ', 2)).FirstOrDefault(parts => parts.Length == 2 && parts[1] == name)?[0]
        : null;

    private static string? Line(string path) => File.Exists(path) ? File.ReadLines(path).FirstOrDefault()?.Trim() : null;

    private static bool IsCommit(string? text) => text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigitLower);
}
