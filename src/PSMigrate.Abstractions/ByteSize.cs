using System.Globalization;

namespace PSMigrate;

/// <summary>Sizes as people read them.</summary>
public static class ByteSize
{
    private static readonly string[] s_units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary>A size in the unit that fits, as PostgreSQL has them: <c>16 kB</c>, <c>1.4 GB</c>.</summary>
    /// <param name="bytes">The size in bytes.</param>
    public static string Describe(long bytes)
    {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < s_units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit < 3 ? Math.Round(size) : Math.Round(size, 1))} {s_units[unit]}");
    }
}
