namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>
/// Relations and types, which share their names, that earlier statements of a plan make: whoever would wait for them cannot know them yet. Names are compared
/// as they are written, because <c>jobs</c> and <c>app.jobs</c> need not be the same.
/// </summary>
internal sealed class NewRelations
{
    private readonly HashSet<TableName> _names = [];

    public bool Contains(TableName? name) => name is not null && _names.Contains(name);

    /// <summary>Takes in what a statement made, renamed and dropped.</summary>
    public void See(StatementEffects effects)
    {
        foreach ((TableName from, TableName? to) in effects.Moved)
        {
            if (_names.Remove(from) && to is not null)
            {
                _names.Add(to);
            }
        }

        _names.UnionWith(effects.Made);
    }
}
