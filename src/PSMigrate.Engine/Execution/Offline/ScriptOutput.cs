namespace PSMigrate.Engine.Execution.Offline;

/// <summary>Writes a file whole or not at all.</summary>
internal static class ScriptOutput
{
    /// <param name="path">Full path of the file.</param>
    /// <param name="text">What is written.</param>
    /// <param name="what">What it is called in an error.</param>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken, string what = "script")
    {
        string folder = Path.GetDirectoryName(path) ?? path;
        string draft = Path.Join(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(draft, text, cancellationToken).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException($"The {what} cannot be written to {path}: {e.Message}", "Name a file in a folder that exists and may be written to.", inner: e);
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }
}
