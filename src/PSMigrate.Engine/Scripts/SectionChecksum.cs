using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PSMigrate.Engine.Scripts;

/// <summary>
/// The checksum of a section does not depend on what editors and git change by themselves: line ends, and blanks at the
/// ends of lines and of the section.
/// </summary>
internal static class SectionChecksum
{
    public static string Of(string text)
    {
        // Each line ends in one character, and the last one may have none yet.
        char[] normal = ArrayPool<char>.Shared.Rent(text.Length + 1);
        int length = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> kept = line.TrimEnd();
            kept.CopyTo(normal.AsSpan(length));
            length += kept.Length;
            normal[length++] = '\n';
        }

        byte[] bytes = Encoding.UTF8.GetBytes(normal, 0, normal.AsSpan(0, length).TrimEnd().Length);
        ArrayPool<char>.Shared.Return(normal);
        return Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
    }
}
