using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Planning;

/// <summary>One step with all that running it takes.</summary>
/// <param name="Graph">The revision and what becomes of the version rows.</param>
/// <param name="Direction">Which way it goes.</param>
/// <param name="Script">Its file; null for a step that runs none (a stamp, or a row whose file is unknown).</param>
/// <param name="Segments">The section of this direction, cut.</param>
/// <param name="Precondition">Statements that must answer true before the first segment of an upgrade.</param>
/// <param name="Verify">Statements that must answer true before an upgrade is recorded.</param>
internal sealed record CompiledStep(
    GraphStep Graph,
    MigrationDirection Direction,
    RevisionScript? Script,
    IReadOnlyList<ScriptSegment> Segments,
    IReadOnlyList<ScriptStatement> Precondition,
    IReadOnlyList<ScriptStatement> Verify)
{
    /// <summary>What runs instead of segments where the script is PowerShell, else null.</summary>
    public ScriptFunction? Function { get; init; }

    public string Revision => Graph.Revision;

    public string Path => Script?.Header.Path ?? "";

    /// <summary>
    /// Checksum of its first statements, as they stand in the file: what has run must not change, while comments and what is behind may.
    /// </summary>
    public string ChecksumThrough(int statement) => Scripts.SectionChecksum.Of(
        string.Join(";\n", Segments.SelectMany(segment => segment.Statements).TakeWhile(s => s.Number <= statement).Select(s => s.Source.Text)));

    /// <summary>What is left of it when its first statements have run.</summary>
    public CompiledStep Behind(int done) => this with
    {
        Segments =
        [
            .. Segments.Where(segment => segment.Statements[^1].Number > done)
                .Select(segment => segment with { Statements = [.. segment.Statements.Where(statement => statement.Number > done)] }),
        ],
    };

    /// <summary>Whether it is one transaction, and not one that must end with it: a new enum value is there for others only after the commit.</summary>
    public bool CanShareTransaction => Function is not { IsTransactional: false }
        && Segments is [] or [{ IsTransactional: true }]
        && Segments is not [.., { Statements: [.., { Source.Traits.Transaction: TransactionRule.CommitAfter }] }];

    /// <summary>Whether its first statement runs in batches: begun earlier, it has passed its precondition, which may not hold any more.</summary>
    public bool BeginsWithBatches => Segments is [{ Statements: [{ Batch: not null }] }, ..];

    /// <summary>The step as people see it.</summary>
    public PlanStep Plan => field ??= new PlanStep
    {
        Revision = Revision,
        Direction = Direction,
        Message = Script?.Header.Message ?? "",
        Path = Path,
        IsPowerShell = Function is not null,
        Segments = Segments.Select(segment => segment.ToPlan()).ToArray(),
    };
}
