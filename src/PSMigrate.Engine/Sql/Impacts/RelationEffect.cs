namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>What a statement does to one relation.</summary>
/// <param name="Relation">What the text names, which tells whether it is new; null where it names nothing.</param>
/// <param name="Lock">The lock it takes.</param>
internal sealed record RelationEffect(TableName? Relation, TableLock Lock)
{
    /// <summary>What is locked in words, where that is not the relation itself.</summary>
    public string? Words { get; init; }

    /// <summary>Whom it blocks, where the lock alone does not tell.</summary>
    public string? Blocks { get; init; }

    public ImpactWork Work { get; init; }

    public bool IsWorkConditional { get; init; }

    public string? DataLoss { get; init; }

    /// <summary>What sort of loss it is, for whoever counts it.</summary>
    public LossKind Loss { get; init; } = LossKind.Uncounted;

    /// <summary>The column whose values are lost.</summary>
    public string? Column { get; init; }

    /// <summary>The type that the column gets, where only the type tells what is lost.</summary>
    public string? NewType { get; init; }

    /// <summary>What is dropped with all that is in it.</summary>
    public IReadOnlyList<TableName> Dropped { get; init; } = [];

    /// <summary>What is locked, for people.</summary>
    public string? On => Words ?? Relation?.ToString();
}
