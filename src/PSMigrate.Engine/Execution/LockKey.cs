using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PSMigrate.Engine.Execution;

/// <summary>The key of the advisory lock: one for each version table, the same on every machine.</summary>
internal readonly record struct LockKey(long Value)
{
    public static LockKey For(string schema, string versionTable) =>
        new(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"psmigrate:{schema}.{versionTable}"))));

    /// <summary>Takes the lock where nobody else has it: twice, for the sake of <see cref="Kept"/>.</summary>
    public string Take => $"pg_catalog.pg_try_advisory_lock({Text}) AND pg_catalog.pg_try_advisory_lock({Text})";

    /// <summary>
    /// Whether this session still holds the lock. Only who holds it can give it back, so it gives back one of the two and takes it again: nobody
    /// gets in between. pg_locks would tell, too, and takes as long as the rest of writing a version row.
    /// </summary>
    public string Kept => $"CASE WHEN pg_catalog.pg_advisory_unlock({Text}) THEN pg_catalog.pg_try_advisory_lock({Text}) ELSE false END";

    /// <summary>Gives back what <see cref="Take"/> took.</summary>
    public string Release => $"pg_catalog.pg_advisory_unlock({Text}) AND pg_catalog.pg_advisory_unlock({Text})";

    private string Text => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The half that pg_locks shows as classid.</summary>
    public string High => ((uint)(Value >> 32)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The half that pg_locks shows as objid.</summary>
    public string Low => ((uint)Value).ToString(CultureInfo.InvariantCulture);
}
