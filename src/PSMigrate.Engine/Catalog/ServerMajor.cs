using System.Globalization;

namespace PSMigrate.Engine.Catalog;

/// <summary>Major versions of servers, which decide what catalogs there are.</summary>
internal static class ServerMajor
{
    /// <param name="version">As the server says it: <c>15.18</c>, <c>19devel</c>.</param>
    public static int Of(string version) => int.Parse(string.Concat(version.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
