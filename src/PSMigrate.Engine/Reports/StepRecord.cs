namespace PSMigrate.Engine.Reports;

/// <summary>A step of a run: what was planned, what became of it, and its pieces with their times.</summary>
internal sealed class StepRecord(PlanStep plan)
{
    private readonly List<PieceRecord> _pieces = [];

    public PlanStep Plan => plan;

    /// <summary>Null where the run did not come to it.</summary>
    public StepResult? Result { get; set; }

    public IReadOnlyList<PieceRecord> Pieces => _pieces;

    /// <summary>The piece that a statement begins or belongs to; on another attempt that of the first.</summary>
    public PieceRecord PieceOf(PlanStatement statement, DateTimeOffset now)
    {
        if (_pieces.Count > 0 && _pieces[^1].Statements[^1].Number >= statement.Number && _pieces.Find(known => known.Holds(statement)) is { } piece)
        {
            return piece;
        }

        PlanSegment? segment = plan.Segments.FirstOrDefault(one => one.Statements.Count > 0 && one.Statements[^1].Number >= statement.Number);
        PieceRecord fresh = segment is { IsTransactional: true }
            ? new PieceRecord(segment.Statements, isTransaction: true, now)
            : new PieceRecord([statement], isTransaction: false, now);
        _pieces.Add(fresh);
        return fresh;
    }
}
