namespace PSMigrate;

/// <summary>What a run would do: the steps in order and the version rows before and after.</summary>
public record MigrationPlan
{
    /// <summary>Which way it goes.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>Rows of the version table it starts from, sorted.</summary>
    public required IReadOnlyList<string> StartHeads { get; init => field = value.ToArray(); }

    /// <summary>Rows of the version table it ends with, sorted.</summary>
    public required IReadOnlyList<string> EndHeads { get; init => field = value.ToArray(); }

    /// <summary>The revisions to run, in order; empty when there is nothing to do.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init => field = value.ToArray(); }

    /// <summary>The database it is for, or null when it was planned without one.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// What a downgrade would lose, counted; empty when nothing is, and for an upgrade, a stamp and a plan that was made without a database,
    /// where nobody counts.
    /// </summary>
    public IReadOnlyList<DataLoss> Losses { get; init => field = value.ToArray(); } = [];

    /// <summary>Tables that its statements lock or change and that are there now, with their size; empty when it was planned without a database.</summary>
    public IReadOnlyList<PlanTable> Tables { get; init => field = value.ToArray(); } = [];

    /// <summary>Those of its revisions that belong to another branch and are in it only because of <c>depends_on</c>.</summary>
    public IReadOnlyList<string> OtherBranches { get; init => field = value.ToArray(); } = [];

    /// <summary>Which data are lost, a sentence for each statement that loses some: <c>f3b28c1d9e7a: DROP TABLE loses the rows of jobs</c>.</summary>
    public IReadOnlyList<string> DataLoss => Steps
        .SelectMany(step => step.Statements.Where(statement => statement.Impact.DataLoss is not null)
            .Select(statement => $"{step.Revision}: {statement.Command} loses {statement.Impact.DataLoss}"))
        .ToArray();

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Steps.Count == 0 && StartHeads.SequenceEqual(EndHeads, StringComparer.Ordinal);
}
