namespace PSMigrate;

/// <summary>The backup that an upgrade takes before it runs anything.</summary>
public sealed record RunBackup
{
    /// <summary>Which.</summary>
    public BackupKind Kind { get; init; }

    /// <summary>Of a dump: where to, as <see cref="BackupRequest.Path"/> has it.</summary>
    public string? Path { get; init; }

    /// <summary>Of a script: takes it, and answers with what it is found by.</summary>
    public Func<CancellationToken, Task<string>>? Take { get; init; }
}
