using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace PSMigrate.Engine.Catalog.Export;

/// <summary>
/// Names of files that every file system can hold and tell apart. A name that is not plain, capitals included, gets a piece of its hash, so
/// that no name depends on what else there is.
/// </summary>
internal static class FileNaming
{
    private const int Longest = 120;

    // Of these Windows makes devices.
    private static readonly FrozenSet<string> s_reserved = new[] { "con", "prn", "aux", "nul" }
        .Concat(Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"]))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Path of the file of an object, with <c>/</c>: <c>public/table/users.sql</c>.</summary>
    public static string PathOf(ObjectId id)
    {
        string folder = id.Schema.Length == 0 ? "" : $"{Safe(id.Schema)}/";
        string whole = id.Table.Length == 0 ? "" : $"{Safe(id.Table)}.";
        return $"{folder}{id.Kind.Replace(' ', '_')}/{whole}{Safe(id.Name)}.sql";
    }

    private static string Safe(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant()[..8];
        StringBuilder safe = new();
        foreach (Rune rune in name.ToLowerInvariant().EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(safe.ToString()) >= Longest)
            {
                break;
            }

            safe.Append(IsPlain(rune) ? rune.ToString() : "_");
        }

        return $"{safe.ToString().Trim()}-{hash}";
    }

    private static bool IsPlain(string name) => name.Length > 0
        && Encoding.UTF8.GetByteCount(name) <= Longest
        && name == name.Trim() && name == name.ToLowerInvariant() && name.IsNormalized()
        && name.EnumerateRunes().All(IsPlain)
        && !s_reserved.Contains(name);

    // The blank, comma and brackets are those of a routine's arguments.
    private static bool IsPlain(Rune rune) => Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "_ (),[]".Contains((char)rune.Value, StringComparison.Ordinal));
}
