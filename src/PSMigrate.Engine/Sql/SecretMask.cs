using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>
/// Puts <c>***</c> in place of secrets. Each finder rather takes too much than too little, and none throws, whatever the text.
/// </summary>
internal static class SecretMask
{
    private const string Stars = "***";

    /// <summary>
    /// Masks, in a text of statements, finished or not: literals after PASSWORD and CONNECTION, those in OPTIONS of servers and user
    /// mappings, and passwords of connection strings in other literals; in quoted bodies too.
    /// </summary>
    public static string Mask(string sql) => Apply(sql, SecretRanges.InSql(sql));

    /// <summary>Masks what a server or a driver says: text that quotes SQL, connection strings and URLs.</summary>
    public static string MaskMessage(string message) => Apply(message, SecretRanges.InMessage(message));

    /// <summary>The text with these ranges masked; they are in order and do not overlap.</summary>
    public static string Apply(string text, IReadOnlyList<MaskRange> ranges)
    {
        if (ranges.Count == 0)
        {
            return text;
        }

        StringBuilder masked = new(text.Length);
        int copied = 0;
        foreach (MaskRange range in ranges)
        {
            masked.Append(text, copied, range.Start - copied).Append(Stars);
            copied = range.End;
        }

        return masked.Append(text, copied, text.Length - copied).ToString();
    }
}
