using System.Globalization;
using System.Numerics;

namespace PSMigrate.Engine.Import;

/// <summary>A version such as 1.10.2: parts compared as numbers, a missing one being 0.</summary>
internal sealed class FlywayVersion : IComparable<FlywayVersion>
{
    private readonly BigInteger[] _parts;

    /// <param name="text">The version in a file name: digits, with points or underscores between.</param>
    public FlywayVersion(string text)
    {
        Text = text.Replace('_', '.');
        _parts = [.. Text.Split('.').Select(part => BigInteger.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
    }

    /// <summary>As Flyway stores it.</summary>
    public string Text { get; }

    public int CompareTo(FlywayVersion? other)
    {
        for (int i = 0; i < Math.Max(_parts.Length, other?._parts.Length ?? 0); i++)
        {
            int order = Part(i).CompareTo(other?.Part(i) ?? BigInteger.Zero);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private BigInteger Part(int index) => index < _parts.Length ? _parts[index] : BigInteger.Zero;
}
