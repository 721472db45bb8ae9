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

    /// <summary>The half that pg_locks shows as classid.</summary>
    public string High => ((uint)(Value >> 32)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The half that pg_locks shows as objid.</summary>
    public string Low => ((uint)Value).ToString(CultureInfo.InvariantCulture);
}
