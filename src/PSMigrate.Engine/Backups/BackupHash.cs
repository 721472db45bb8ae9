using System.Security.Cryptography;
using System.Text;

namespace PSMigrate.Engine.Backups;

/// <summary>SHA-256 and size of a dump. A folder's is that of what <c>sha256sum *</c> prints in it, so that it can be checked without us.</summary>
internal static class BackupHash
{
    public static async Task<(string Hash, long Size)> OfAsync(string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            return await OfFileAsync(path, cancellationToken).ConfigureAwait(false);
        }

        StringBuilder lines = new();
        long size = 0;
        foreach (string file in Directory.GetFiles(path).OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            (string hash, long bytes) = await OfFileAsync(file, cancellationToken).ConfigureAwait(false);
            lines.Append(hash).Append("  ").Append(Path.GetFileName(file)).Append('\n');
            size += bytes;
        }

        return (Hex(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString()))), size);
    }

    private static async Task<(string Hash, long Size)> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            return (Hex(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false)), stream.Length);
        }
    }

    private static string Hex(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
