namespace PSMigrate;

/// <summary>What to import.</summary>
public sealed record ImportRequest
{
    /// <summary>Folder that holds the other tool's migrations, or a file of pg_dump.</summary>
    public required string Source { get; init; }

    /// <summary>The other tool: alembic, diesel, golang-migrate, dbmate, goose, flyway or pg_dump; null recognises it.</summary>
    public string? Format { get; init; }

    /// <summary>For Alembic: files with the output of <c>alembic upgrade base:heads --sql</c>; none runs alembic.</summary>
    public IReadOnlyList<string> UpgradeSql { get; init; } = [];

    /// <summary>For Alembic: files with the output of <c>alembic downgrade &lt;head&gt;:base --sql</c>, one for each head; none runs alembic.</summary>
    public IReadOnlyList<string> DowngradeSql { get; init; } = [];

    /// <summary>Say what would be written, write nothing.</summary>
    public bool DryRun { get; init; }
}
