using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>A statement to run in batches, and how it is recorded.</summary>
internal sealed record BatchTask
{
    public required ScriptStatement Statement { get; init; }

    public required BatchDirective Directive { get; init; }

    /// <summary>File of the statement; empty for one that was typed.</summary>
    public required string File { get; init; }

    /// <summary>The revision's part of the plan; null for a backfill.</summary>
    public PlanStep? Step { get; init; }

    /// <summary>The ledger's word for which way it goes.</summary>
    public required string Direction { get; init; }

    public int? Segment { get; init; }

    /// <summary>Checksum of what may not change while it is unfinished.</summary>
    public required string Checksum { get; init; }

    /// <summary>What is sent behind each BEGIN.</summary>
    public IReadOnlyList<SqlCommand> Settings { get; init; } = [];

    /// <summary>What is recorded together with its end.</summary>
    public IReadOnlyList<SqlCommand> AtEnd { get; init; } = [];

    public string? Revision => Step?.Revision;

    /// <summary>Its place in the script; null for a backfill.</summary>
    public int? Number => Step is null ? null : Statement.Number;

    /// <summary>What it is called in an error.</summary>
    public string Name => Step is null ? "the backfill" : $"revision {Revision}";

    /// <summary>Where it stands; null for one that was typed.</summary>
    public SourcePosition? Position => File.Length == 0 ? null : new(File, Statement.Source.Line, Statement.Source.Column);
}
