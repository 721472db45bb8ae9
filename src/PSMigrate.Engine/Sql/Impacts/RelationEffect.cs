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

    /// <summary>What is locked, for people.</summary>
    public string? On => Words ?? Relation?.ToString();
}
