using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;
using PSMigrate.Engine.Catalog.Snapshots;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Drift;

/// <summary>The schema that a run has stored in its row of the ledger.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Taken">When it ended.</param>
/// <param name="IsLast">Whether nothing has run since that may have changed the schema.</param>
/// <param name="Heads">Version rows at that time.</param>
/// <param name="Schema">The schema, without the project's own tables.</param>
internal sealed record LedgerSnapshot(Guid RunId, DateTime Taken, bool IsLast, IReadOnlyList<string> Heads, SchemaSnapshot Schema)
{
    private const string HeadsKey = "heads";
    private const string SchemaKey = "schema";

    public SourcedSchema Source => new(
        string.Create(CultureInfo.InvariantCulture, $"snapshot of run {RunId.ToString("N")[..8]} of {Taken:yyyy-MM-dd HH:mm:ss} UTC"), Schema);

    /// <summary>Whether it is what the revisions of these rows have built, as far as runs know.</summary>
    public bool IsOf(IReadOnlyList<string> rows) => IsLast && Heads.SequenceEqual(rows, StringComparer.Ordinal);

    /// <summary>What the row holds.</summary>
    public static string Write(IReadOnlyList<string> heads, SchemaSnapshot schema)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray(HeadsKey);
            foreach (string head in heads)
            {
                json.WriteStringValue(head);
            }

            json.WriteEndArray();
            json.WritePropertyName(SchemaKey);
            json.WriteRawValue(SnapshotFile.Write(schema));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The newest one that there is; null when no run has stored any.</summary>
    public static async Task<LedgerSnapshot?> ReadAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        if (!session.HasHistoryTable)
        {
            return null;
        }

        IReadOnlyList<LedgerSnapshot> newest = await session.Connection.QueryAsync(new SqlCommand(session.Sql["read_snapshot"]), Read, cancellationToken).ConfigureAwait(false);
        return newest.Count > 0 ? newest[0] : null;
    }

    private static LedgerSnapshot Read(NpgsqlDataReader row)
    {
        string name = $"The snapshot of run {row.GetGuid(0):N}";
        try
        {
            using JsonDocument document = JsonDocument.Parse(row.GetString(2));
            return new LedgerSnapshot(
                row.GetGuid(0),
                row.IsDBNull(1) ? default : row.GetFieldValue<DateTime>(1),
                row.GetBoolean(3),
                [.. document.RootElement.GetProperty(HeadsKey).EnumerateArray().Select(head => head.GetString()!)],
                SnapshotFile.Read(document.RootElement.GetProperty(SchemaKey).GetRawText(), name));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ConfigurationInvalidException($"{name} cannot be read: {e.Message}", "Another program or version wrote it: update PSMigrate on this machine.", inner: e);
        }
    }
}
