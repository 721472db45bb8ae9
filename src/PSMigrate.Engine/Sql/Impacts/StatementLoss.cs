namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>One thing that a statement loses.</summary>
/// <param name="Kind">What sort of data it is.</param>
/// <param name="Words">What is lost, for people.</param>
/// <param name="Relation">The table as it is called before the plan runs; null where the text names none.</param>
/// <param name="Column">The column as it is called then; null where all of a row is lost.</param>
/// <param name="Effect">What the statement does to it.</param>
internal sealed record StatementLoss(LossKind Kind, string Words, TableName? Relation, string? Column, RelationEffect Effect);
