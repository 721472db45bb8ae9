namespace PSMigrate;

/// <summary>A plan that was written to a file, to be read, approved, and run exactly as it stands.</summary>
public sealed record PlanFile : MigrationPlan
{
    /// <summary>Full path of the file.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// SHA-256 of all that the file says, approvals left out, in hexadecimal. It is what is approved, and what the history table keeps of a run.
    /// </summary>
    public required string Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Who made it: whoever started the CI run, else the account on the machine.</summary>
    public required string Author { get; init; }

    /// <summary>What made it, such as <c>psmigrate 0.1.0</c>.</summary>
    public required string Tool { get; init; }

    /// <summary>What it was made for: where any of it has moved, the plan does not run.</summary>
    public required PlanFingerprint Fingerprint { get; init; }

    /// <summary>Whether the scripts of its steps are those that the history table has stored, of a downgrade planned with -FromLog. It runs with them.</summary>
    public bool FromLog { get; init; }

    /// <summary>Who has approved it, oldest first.</summary>
    public IReadOnlyList<PlanApproval> Approvals { get; init => field = value.ToArray(); } = [];

    /// <summary>The path of the file, so that the object can be given where a path is meant.</summary>
    public override string ToString() => Path;
}
