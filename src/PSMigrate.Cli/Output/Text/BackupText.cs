using System.Globalization;

namespace PSMigrate.Cli.Output.Text;

/// <summary>A backup that was taken, and a database that was restored from one.</summary>
internal static class BackupText
{
    public static void Write(TextWriter output, DatabaseBackup backup)
    {
        output.WriteLine($"{backup.Path}: {Bytes(backup.Size)}, database {backup.Database} at {Amount.Rows(backup.Revisions)} ({backup.Tool}, {Amount.Of(backup.Duration)})");
        output.WriteLine($"sha256 {backup.Hash}");
        foreach (string removed in backup.Removed)
        {
            output.WriteLine($"removed {removed}");
        }
    }

    public static void Write(TextWriter output, RestoredDatabase? restored)
    {
        if (restored is null)
        {
            output.WriteLine("Nothing was changed.");
            return;
        }

        string old = restored.KeptAs is { } name ? $"; the old one is {name}" : "";
        output.WriteLine($"Database {restored.Database} is restored from {restored.Path}, at {Amount.Rows(restored.Revisions)} ({Amount.Of(restored.Duration)}){old}.");
    }

    private static string Bytes(long size) => size < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{size / 1024.0:0.0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{size / 1048576.0:0.0} MB");
}
