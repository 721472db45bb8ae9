namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>
/// Tells what each statement of a plan loses of what is there before the plan runs: what earlier statements made is passed over, and what they renamed
/// has its first name.
/// </summary>
internal sealed class LossReader
{
    private readonly NewRelations _new = new();
    private readonly Dictionary<TableName, TableName> _firstNames = [];
    private readonly Dictionary<(TableName Table, string Column), string> _firstColumns = [];

    public IReadOnlyList<StatementLoss> Read(string sql)
    {
        StatementWords words = new(sql, SqlTokenizer.Tokenize(sql).FindAll(token => !token.IsTrivia));
        StatementEffects effects = new(_new);
        StatementFamilies.Read(CommandName.Of(words), words, effects);
        if (effects.IsOutOfSight)
        {
            return [];
        }

        StatementLoss[] losses =
        [
            .. effects.Relations.Where(effect => effect is { DataLoss: not null, Loss: not LossKind.None } && !_new.Contains(effect.Relation))
                .Select(effect => new StatementLoss(effect.Loss, effect.DataLoss!, FirstName(effect.Relation), FirstColumn(effect), effect)),
        ];
        foreach ((TableName from, TableName? to) in effects.Moved)
        {
            if (to is not null)
            {
                _firstNames[to] = FirstName(from)!;
            }
        }

        foreach ((TableName table, string from, string to) in effects.RenamedColumns)
        {
            TableName first = FirstName(table)!;
            _firstColumns[(first, to)] = _firstColumns.GetValueOrDefault((first, from), from);
        }

        _new.See(effects);
        return losses;
    }

    private TableName? FirstName(TableName? name) => name is null ? null : _firstNames.GetValueOrDefault(name, name);

    private string? FirstColumn(RelationEffect effect) => effect is { Relation: { } table, Column: { } column }
        ? _firstColumns.GetValueOrDefault((FirstName(table)!, column), column)
        : effect.Column;
}
