namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>
/// Tells the impact of statements, one after the other: what earlier ones made is new to the later ones. Locks are those that PostgreSQL 13 to 18 take;
/// tests/cases/impact has what servers were seen to do.
/// </summary>
internal sealed class ImpactReader
{
    private readonly NewRelations _new = new();

    /// <summary>The impact of one statement by itself.</summary>
    public static StatementImpact Of(string sql) => new ImpactReader().Read(sql);

    public StatementImpact Read(string sql)
    {
        if (IsPlainInsert(sql))
        {
            return new();
        }

        StatementWords words = new(sql, SqlTokenizer.Tokenize(sql).FindAll(token => !token.IsTrivia));
        StatementEffects effects = new(_new);
        StatementFamilies.Read(CommandName.Of(words), words, effects);
        StatementImpact impact = effects.IsOutOfSight ? new() { IsKnown = false } : Sum(effects);
        _new.See(effects);
        return impact;
    }

    // Rows to insert may be megabytes, which need not be read twice.
    private static bool IsPlainInsert(string sql) =>
        sql.StartsWith("insert ", StringComparison.OrdinalIgnoreCase) && !sql.Contains("delete", StringComparison.OrdinalIgnoreCase);

    private StatementImpact Sum(StatementEffects effects)
    {
        // Named tables come before what is said of them in words.
        List<RelationEffect> old = [.. effects.Relations.Where(effect => !_new.Contains(effect.Relation)).OrderBy(effect => effect.Words is not null)];
        if (old.Count == 0)
        {
            string[] made = [.. effects.Relations.Select(effect => effect.Relation).OfType<TableName>().Concat(effects.Made).Select(name => name.ToString()).Distinct()];
            return new() { On = made, IsNew = made.Length > 0 };
        }

        RelationEffect strongest = old.MaxBy(effect => effect.Lock)!;
        string? blocks = strongest.Blocks ?? strongest.Lock.Blocks();
        ImpactWork work = old.Max(effect => effect.Work);
        string[] on = [.. old.Where(effect => effect.Lock == strongest.Lock).Select(effect => effect.On).OfType<string>().Distinct()];
        string[] others =
        [
            .. old.Where(effect => effect.Lock < strongest.Lock && effect.Lock >= TableLock.Share && !on.Contains(effect.On))
                .Select(effect => $"{effect.Lock.Blocks()} of {effect.On}").Distinct(),
        ];
        string[] losses = [.. old.Select(effect => effect.DataLoss).OfType<string>().Distinct()];
        return new()
        {
            Lock = blocks is null ? null : strongest.Lock.Name(),
            Blocks = blocks,
            On = on,
            AlsoBlocks = others.Length == 0 ? null : string.Join(" and ", others),
            Work = blocks is null ? ImpactWork.None : work,
            IsWorkConditional = blocks is not null && work != ImpactWork.None && old.Where(effect => effect.Work == work).All(effect => effect.IsWorkConditional),
            DataLoss = losses.Length == 0 ? null : string.Join(" and ", losses),
        };
    }
}
