namespace PSMigrate;

/// <summary>Which rows of the history table to list.</summary>
public sealed record LogQuery
{
    /// <summary>Only this run: its id, or the first digits of it, at least four.</summary>
    public string? RunId { get; init; }

    /// <summary>Only this revision.</summary>
    public string? Revision { get; init; }

    /// <summary>Only what began at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only rows of this kind: <c>run</c>, <c>step</c>, <c>statement</c> or <c>batch</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Only what failed or was interrupted.</summary>
    public bool Failed { get; init; }

    /// <summary>At most this many rows, the newest; 0 for all.</summary>
    public int Limit { get; init; }
}
