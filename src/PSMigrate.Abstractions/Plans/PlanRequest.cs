namespace PSMigrate;

/// <summary>What to plan.</summary>
public sealed record PlanRequest
{
    /// <summary>Which way to go.</summary>
    public MigrationDirection Direction { get; init; } = MigrationDirection.Upgrade;

    /// <summary>Targets; several for a stamp or an upgrade of several branches.</summary>
    public IReadOnlyList<string> Targets { get; init; } = ["head"];

    /// <summary>Rows that the version table is taken to have (<c>base</c> for none), so that no database is asked; null asks the database.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>Treat something newer than the target in the database as a warning and nothing to do.</summary>
    public bool AllowNewer { get; init; }

    /// <summary>For a stamp: forget every row first, unknown ones included.</summary>
    public bool Purge { get; init; }

    /// <summary>For a downgrade: take the scripts that the history table has stored where files are gone, or their downgrade is not any more the one that was applied.</summary>
    public bool FromLog { get; init; }

    /// <summary>For a stamp: instead take the edited scripts of the targets, or with no target of all, as what was applied; one that was put below applied ones only where it is a target. Needs the database.</summary>
    public bool AcceptEdits { get; init; }
}
