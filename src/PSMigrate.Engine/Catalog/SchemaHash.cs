using System.Security.Cryptography;
using System.Text;

namespace PSMigrate.Engine.Catalog;

/// <summary>One short text for a whole schema.</summary>
internal static class SchemaHash
{
    public static string Of(SchemaSnapshot schema)
    {
        SchemaWriter writer = new(schema, SchemaWriting.Whole);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SchemaObject item in schema.Objects)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{item.Id}\n{writer.Definition(item)}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }
}
