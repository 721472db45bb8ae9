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
        StringBuilder normal = new(text.Length);
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            normal.Append(line.TrimEnd()).Append('\n');
        }

        int end = normal.Length;
        while (end > 0 && char.IsWhiteSpace(normal[end - 1]))
        {
            end--;
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normal.ToString(0, end)))).ToLowerInvariant();
    }
}
