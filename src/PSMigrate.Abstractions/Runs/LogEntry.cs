namespace PSMigrate;

/// <summary>A row of the history table.</summary>
public sealed record LogEntry
{
    /// <summary>The row's number; later rows have higher ones.</summary>
    public required long Id { get; init; }

    /// <summary>The run it belongs to.</summary>
    public required Guid RunId { get; init; }

    /// <summary><c>run</c>, <c>backfill</c>, <c>step</c>, <c>statement</c>, or <c>batch</c> for a statement that runs in batches; a later version may have others.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the revision; null for a run.</summary>
    public string? Revision { get; init; }

    /// <summary>Which way it went; null for a backfill.</summary>
    public MigrationDirection? Direction { get; init; }

    /// <summary>Segment of the script, from 1; null for a run or a step.</summary>
    public int? Segment { get; init; }

    /// <summary>Statement of the script, from 1; null for a run or a step.</summary>
    public int? Statement { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took; null while it is not known to have ended.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Rows inserted, updated or deleted.</summary>
    public long? RowCount { get; init; }

    /// <summary>SQLSTATE of the error, or null.</summary>
    public string? SqlState { get; init; }

    /// <summary>The error, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Role that ran it.</summary>
    public string? DbUser { get; init; }

    /// <summary>Account on the machine that ran it.</summary>
    public string? OsUser { get; init; }

    /// <summary>Machine that ran it.</summary>
    public string? Host { get; init; }

    /// <summary>Program and version that ran it.</summary>
    public string? Tool { get; init; }

    /// <summary>Of a run: the backup that was taken before it, as a path, a restore point or what a script answered; null without one.</summary>
    public string? Backup { get; init; }

    /// <summary>
    /// Of a run: the hash of the plan file that it ran, which is <c>Hash</c> of that file; null where it ran none.
    /// </summary>
    public string? Plan { get; init; }

    /// <summary>
    /// Of a run, where it came from: <c>git_commit</c> and <c>git_branch</c> of the revision files, and in CI <c>ci</c> (the system),
    /// <c>ci_run_id</c>, <c>ci_url</c> and <c>ci_commit</c>; of an undo <c>undoes</c>, the run that it takes back; where the environment
    /// requires approval <c>approved_by</c>, names. Null when nothing is known.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Context { get; init; }
}
