namespace PSMigrate;

/// <summary>What the functions of a PowerShell revision see as <c>$DbMigration</c>.</summary>
public sealed record MigrationContext
{
    /// <summary>Id of the revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Which way it goes.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>Whether its SQL goes into a script (Export-DbMigrationSql) instead of a database, so that no rows can be read.</summary>
    public required bool IsOffline { get; init; }

    /// <summary>The variables of the configuration and of -Variable, by name.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }
}
