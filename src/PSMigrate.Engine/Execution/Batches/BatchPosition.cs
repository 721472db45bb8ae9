using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>How far a batched statement is; the ledger has it in the row's context.</summary>
internal sealed record BatchPosition
{
    /// <summary>The last key that is committed, as text; null before the first batch.</summary>
    public string? Last { get; init; }

    /// <summary>The last key there was at the start, where it ends; null for an empty table.</summary>
    public string? Until { get; init; }

    /// <summary>Rows visited.</summary>
    public long Visited { get; init; }

    /// <summary>Rows changed.</summary>
    public long Rows { get; init; }

    public int Batches { get; init; }

    /// <summary>How many rows there are to visit, estimated; null where nobody knows.</summary>
    public long? Total { get; init; }

    public BatchPosition Behind(BatchPage page, long rows) => this with
    {
        Last = page.Last,
        Visited = Visited + page.Count,
        Rows = Rows + rows,
        Batches = Batches + 1,
        Total = Total is { } total ? Math.Max(total, Visited + page.Count) : null,
    };

    public string ToJson(BatchKey key) => new JsonObject
    {
        ["table"] = key.Table.ToString(),
        ["key"] = key.Name,
        ["last"] = Last,
        ["until"] = Until,
        ["visited"] = Visited,
        ["batches"] = Batches,
        ["total"] = Total,
    }.ToJsonString(s_json);

    public static BatchPosition Read(string json, long rows)
    {
        JsonNode context = JsonNode.Parse(json)!;
        return new BatchPosition
        {
            Last = (string?)context["last"],
            Until = (string?)context["until"],
            Visited = (long)context["visited"]!,
            Rows = rows,
            Batches = (int)context["batches"]!,
            Total = (long?)context["total"],
        };
    }

    // Keys of any language stay legible in the ledger.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
