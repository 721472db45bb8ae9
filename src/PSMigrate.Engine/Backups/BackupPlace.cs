using System.Globalization;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Backups;

/// <summary>Where a backup goes. While it is written it has another name, so that what has its name is whole.</summary>
/// <param name="path">The dump.</param>
internal sealed class BackupPlace(string path)
{
    private const string NamesItself = ".dump";

    public string Dump => path;

    public string Part => $"{path}.part";

    /// <summary>The place that was asked for.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="configuration">Says where backups are kept.</param>
    /// <param name="workingDirectory">What a relative path is relative to.</param>
    /// <param name="database">The database.</param>
    /// <param name="now">When it is begun.</param>
    /// <exception cref="BackupFailedException">There is something already.</exception>
    public static BackupPlace Find(BackupRequest request, ProjectConfiguration configuration, string workingDirectory, string database, DateTimeOffset now)
    {
        if (request.Path?.EndsWith(NamesItself, StringComparison.OrdinalIgnoreCase) == true && !Directory.Exists(Path.GetFullPath(request.Path, workingDirectory)))
        {
            string named = Path.GetFullPath(request.Path, workingDirectory);
            return !File.Exists(named) ? new BackupPlace(named) : throw new BackupFailedException(
                $"{named} is there already. Nothing was written.", "Name another file, or a folder: there each backup gets a name of its own.");
        }

        string folder = request.Path is null
            ? configuration.BackupPath ?? Path.Join(Path.GetDirectoryName(configuration.File) ?? workingDirectory, "backups")
            : Path.GetFullPath(request.Path, workingDirectory);
        string time = now.UtcDateTime.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture);
        string name = $"{string.Join('_', database.Split(Path.GetInvalidFileNameChars()))}_{time}";
        string end = request.Format == BackupFormat.Custom ? NamesItself : ".dir";
        IEnumerable<string> names = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}_{number}{end}").Prepend(name + end);
        return new BackupPlace(names.Select(free => Path.Join(folder, free)).First(free => !Path.Exists(free) && !Path.Exists($"{free}.part")));
    }

    /// <summary>Makes the folder, and an empty file that only we can read: a dump holds all there is in the database.</summary>
    public void Prepare(BackupFormat format)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Remove(Part);
        if (format == BackupFormat.Custom)
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(Part, options).Dispose();
        }
    }

    /// <summary>Gives the dump its name.</summary>
    public void Commit()
    {
        if (Directory.Exists(Part))
        {
            Directory.Move(Part, path);
        }
        else
        {
            File.Move(Part, path);
        }
    }

    /// <summary>Removes what there is of it.</summary>
    public void RollBack()
    {
        Remove(Part);
        Remove(path);
        Remove(BackupManifest.PathOf(path));
    }

    /// <summary>Removes the older backups of a database from its folder, but for some; only what a manifest of ours names.</summary>
    /// <param name="newest">The backup that was just taken.</param>
    /// <param name="keep">How many stay, this one counted; 0 for all.</param>
    /// <returns>The dumps that were removed.</returns>
    public static async Task<IReadOnlyList<string>> RetireAsync(DatabaseBackup newest, int keep, CancellationToken cancellationToken)
    {
        if (keep == 0)
        {
            return [];
        }

        List<DatabaseBackup> others = [];
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(newest.Path)!, "*.json"))
        {
            if (await BackupManifest.ReadAsync(file, cancellationToken).ConfigureAwait(false) is { } backup
                && backup.Database == newest.Database && backup.Server == newest.Server && backup.Path != newest.Path)
            {
                others.Add(backup);
            }
        }

        string[] old = [.. others.OrderByDescending(backup => backup.Created).Skip(keep - 1).Select(backup => backup.Path)];
        foreach (string dump in old)
        {
            Remove(dump);
            File.Delete(BackupManifest.PathOf(dump));
        }

        return old;
    }

    private static void Remove(string dump)
    {
        if (Directory.Exists(dump))
        {
            Directory.Delete(dump, recursive: true);
        }
        else if (File.Exists(dump))
        {
            File.Delete(dump);
        }
    }
}
