namespace PSMigrate.Engine.Backups;

/// <summary>A dump that is to be restored, and that is what it was when it was taken.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Manifest">What is known of it; null where there is no manifest.</param>
internal sealed record RestoreSource(string Path, DatabaseBackup? Manifest)
{
    /// <summary>Major version of the pg_dump that wrote it; 0 where nobody knows.</summary>
    public int ToolMajor => Manifest?.Tool.Split(' ') is [_, { Length: > 0 } version] && char.IsAsciiDigit(version[0]) ? Catalog.ServerMajor.Of(version) : 0;

    /// <exception cref="BackupFailedException">There is no dump, or it is another than it was.</exception>
    public static async Task<RestoreSource> OpenAsync(RestoreRequest request, string workingDirectory, IProgress<MigrationEvent> progress, CancellationToken cancellationToken)
    {
        string path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(request.Path, workingDirectory));
        if (!System.IO.Path.Exists(path))
        {
            throw new BackupFailedException($"There is no backup {path}.", "Name the file or the folder that Backup-DbDatabase (psmigrate backup) has written.");
        }

        if (Directory.Exists(path) && !File.Exists(System.IO.Path.Join(path, "toc.dat")))
        {
            throw new BackupFailedException($"The folder {path} is no dump: it has no toc.dat.", "Name one of the backups in it.");
        }

        DatabaseBackup? manifest = File.Exists(BackupManifest.PathOf(path)) ? await BackupManifest.ReadAsync(BackupManifest.PathOf(path), cancellationToken).ConfigureAwait(false) : null;
        string? wanted = request.Hash ?? manifest?.Hash;
        if (wanted is null)
        {
            progress.Report(new Note($"{path} has no manifest, and no hash was given: whether it is what was backed up cannot be checked.", IsWarning: true));
            return new RestoreSource(path, null);
        }

        try
        {
            (string hash, _) = await BackupHash.OfAsync(path, cancellationToken).ConfigureAwait(false);
            return hash.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase) ? new RestoreSource(path, manifest) : throw new BackupFailedException(
                $"{path} is not what was backed up: its SHA-256 is {hash}, and {(request.Hash is null ? "its manifest says" : "wanted is")} {wanted}. Nothing was changed.",
                "Take another backup, or another copy of this one.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupFailedException($"{path} cannot be read: {e.Message}", inner: e);
        }
    }
}
