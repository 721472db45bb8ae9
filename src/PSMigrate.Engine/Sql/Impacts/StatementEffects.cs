namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>What the reader of a family of statements finds in one of them.</summary>
/// <param name="earlier">What earlier statements made.</param>
internal sealed class StatementEffects(NewRelations earlier)
{
    private readonly List<RelationEffect> _relations = [];

    public IReadOnlyList<RelationEffect> Relations => _relations;

    public NewRelations Earlier => earlier;

    /// <summary>Relations and types that are there afterwards and were not before.</summary>
    public List<TableName> Made { get; } = [];

    /// <summary>Relations and what they are called afterwards; null for those that are gone.</summary>
    public List<(TableName From, TableName? To)> Moved { get; } = [];

    /// <summary>Columns and what they are called afterwards.</summary>
    public List<(TableName Table, string From, string To)> RenamedColumns { get; } = [];

    /// <summary>Whether the text does not show what it does.</summary>
    public bool IsOutOfSight { get; set; }

    public void Add(RelationEffect effect) => _relations.Add(effect);

    public void Add(TableName? relation, TableLock level, ImpactWork work = ImpactWork.None) => Add(new(relation, level) { Work = work });

    /// <summary>What the text does not name.</summary>
    public void Add(string words, TableLock level, ImpactWork work = ImpactWork.None) => Add(new(null, level) { Words = words, Work = work });

    public void AddAll(IReadOnlyList<TableName> relations, TableLock level, ImpactWork work = ImpactWork.None)
    {
        foreach (TableName relation in relations)
        {
            Add(relation, level, work);
        }
    }
}
