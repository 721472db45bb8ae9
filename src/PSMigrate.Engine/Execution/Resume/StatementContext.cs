using System.Text.Json;
using System.Text.Json.Serialization;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Resume;

/// <summary>
/// What the started row keeps of the catalog before a statement outside a transaction, so that a rerun can tell what the statement did
/// from what was there before. It holds the names too: the script may have been corrected since.
/// </summary>
/// <param name="Kind">What the statement does.</param>
/// <param name="Name">See <see cref="StatementSubject"/>.</param>
/// <param name="Table">See <see cref="StatementSubject"/>.</param>
/// <param name="Existed">Whether the subject was there.</param>
/// <param name="Indexes">OIDs of the indexes there were on the table; of a schema or database those that were invalid.</param>
internal sealed record StatementContext(SubjectKind Kind, string? Name, string? Table, bool Existed, IReadOnlyList<long> Indexes)
{
    [JsonIgnore]
    public StatementSubject Subject => new(Kind, Name, Table);

    public string ToJson() => JsonSerializer.Serialize(this, StatementContextJson.Default.StatementContext);

    /// <summary>Null where the row is another's and holds something else.</summary>
    public static StatementContext? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, StatementContextJson.Default.StatementContext);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
