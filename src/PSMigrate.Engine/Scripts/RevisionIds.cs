using System.Globalization;
using System.Security.Cryptography;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Scripts;

/// <summary>Makes ids for new revisions.</summary>
internal static class RevisionIds
{
    /// <param name="style">Which kind of id.</param>
    /// <param name="existing">Ids that are taken.</param>
    /// <param name="created">When the revision is made, in the configured time zone.</param>
    public static string Create(RevisionIdStyle style, IReadOnlyCollection<string> existing, DateTimeOffset created) => style switch
    {
        RevisionIdStyle.Timestamp => Timestamp(existing, created),
        RevisionIdStyle.Sequence => Sequence(existing),
        _ => Hex(existing),
    };

    // Begins with a letter: PowerShell reads 12e4 and 123 as numbers.
    private static string Hex(IReadOnlyCollection<string> existing)
    {
        string id;
        do
        {
            byte[] bytes = RandomNumberGenerator.GetBytes(6);
            id = Convert.ToHexString(bytes).ToLowerInvariant();
        }
        while (char.IsAsciiDigit(id[0]) || existing.Contains(id));

        return id;
    }

    private static string Timestamp(IReadOnlyCollection<string> existing, DateTimeOffset created)
    {
        for (DateTimeOffset time = created; ; time = time.AddSeconds(1))
        {
            string id = time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            if (!existing.Contains(id))
            {
                return id;
            }
        }
    }

    private static string Sequence(IReadOnlyCollection<string> existing)
    {
        long last = existing
            .Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return (last + 1).ToString("0000", CultureInfo.InvariantCulture);
    }
}
