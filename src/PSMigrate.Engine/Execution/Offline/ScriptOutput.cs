namespace PSMigrate.Engine.Execution.Offline;

/// <summary>Writes a file whole or not at all.</summary>
internal static class ScriptOutput
{
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        string draft = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(draft, text, cancellationToken).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            throw new ConfigurationInvalidException($"The script cannot be written to {path}: {e.Message}", "Name a file in a folder that exists and may be written to.", inner: e);
        }
        catch (OperationCanceledException)
        {
            File.Delete(draft);
            throw;
        }
    }
}
