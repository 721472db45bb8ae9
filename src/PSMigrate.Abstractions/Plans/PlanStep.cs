namespace PSMigrate;

/// <summary>One revision of a plan.</summary>
public sealed record PlanStep
{
    /// <summary>Id of the revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Which way it goes.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>The revision's message.</summary>
    public string Message { get; init; } = "";

    /// <summary>Full path of its file; in a plan file relative to the folder of that file.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether it runs a PowerShell script, whose statements nobody knows before; it has no segments then.</summary>
    public bool IsPowerShell { get; init; }

    /// <summary>The script cut into segments, each one transaction or one run of statements outside one.</summary>
    public IReadOnlyList<PlanSegment> Segments { get; init => field = value.ToArray(); } = [];

    /// <summary>All statements of all segments, in order.</summary>
    public IEnumerable<PlanStatement> Statements => Segments.SelectMany(segment => segment.Statements);

    /// <summary>The revision's id.</summary>
    public override string ToString() => Revision;
}
