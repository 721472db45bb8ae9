namespace PSMigrate.Engine.Reports;

/// <summary>What has a time of its own: the statements of a transaction, which go to the server together, or a statement outside of any.</summary>
internal sealed class PieceRecord(IReadOnlyList<PlanStatement> statements, bool isTransaction, DateTimeOffset began)
{
    public IReadOnlyList<PlanStatement> Statements => statements;

    public bool IsTransaction => isTransaction;

    public DateTimeOffset Began => began;

    public DateTimeOffset? Ended { get; set; }

    public TimeSpan? Duration => Ended - began;

    public bool Holds(PlanStatement statement) => statements[0].Number <= statement.Number && statement.Number <= statements[^1].Number;
}
