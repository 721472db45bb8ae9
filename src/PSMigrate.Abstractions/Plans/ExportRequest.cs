namespace PSMigrate;

/// <summary>What to write as a script of SQL, to be run later and by somebody else.</summary>
public sealed record ExportRequest
{
    /// <summary>Which way to go: up or down.</summary>
    public MigrationDirection Direction { get; init; } = MigrationDirection.Upgrade;

    /// <summary>Targets; several for an upgrade of several branches. One of the form <c>a:b</c> also says where it starts.</summary>
    public IReadOnlyList<string> Targets { get; init; } = ["head"];

    /// <summary>Rows that the version table must have when the script is run (<c>base</c> for none); null asks the database for its own.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>For what it is written.</summary>
    public SqlScriptForm Form { get; init; } = SqlScriptForm.Psql;

    /// <summary>Whether each revision is guarded on its own, so that the script can be run again, or on databases that are on different points of its way.</summary>
    public bool Idempotent { get; init; }

    /// <summary>File to write, replacing what is there; null for none.</summary>
    public string? Path { get; init; }
}
