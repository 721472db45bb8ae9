namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>
/// ALTER TABLE ... ADD COLUMN: a default that is the same for every row is kept in the catalog, one that is not is written into every row.
/// </summary>
internal static class AddColumnEffects
{
    private static readonly string[] s_constraints =
        ["not", "null", "check", "unique", "primary", "references", "generated", "constraint", "collate", "deferrable", "initially", "storage", "compression"];

    /// <param name="words">The action.</param>
    /// <param name="at">Where the column's name stands.</param>
    /// <param name="table">The table.</param>
    /// <param name="effects">What is found.</param>
    public static void Read(StatementWords words, int at, TableName table, StatementEffects effects)
    {
        int value = words.Find("default", at + 1);
        value = value > 0 && words.Is(value - 1, "by") ? -1 : value;
        Volatility volatility = value < 0 ? Volatility.None : DefaultVolatility.Of(words, value + 1, End(words, value + 2));
        bool rewrites = ColumnType.IsSerial(words, at + 1) || words.Has("as", "identity") || words.Find("stored", at + 1) >= 0 || volatility == Volatility.Volatile;
        bool mayRewrite = volatility == Volatility.Unknown || ColumnType.MayBeDomain(words, at + 1, effects.Earlier);
        bool isVirtual = words.Find("generated", at + 1) >= 0;
        ImpactWork check = words.Find("check", at + 1) >= 0
            // Without a default every row fails it; a virtual column is computed for each.
            || (words.Has("not", "null") && (value < 0 || isVirtual) && !rewrites) ? ImpactWork.Scan : ImpactWork.None;
        ImpactWork work = rewrites || mayRewrite ? ImpactWork.Rewrite
            : words.Find("unique", at + 1) >= 0 || words.Find("primary", at + 1) >= 0 ? ImpactWork.IndexBuild
            : check;
        effects.Add(new(table, TableLock.AccessExclusive) { Work = work, IsWorkConditional = !rewrites && mayRewrite });
        if (words.Find("references", at + 1) is > 0 and int references)
        {
            effects.Add(words.Name(references + 1), TableLock.ShareRowExclusive);

            // Without a default there is nothing to look up.
            effects.Add(table, TableLock.AccessExclusive, value < 0 || words.Is(value + 1, "null") ? ImpactWork.None : ImpactWork.Scan);
        }
    }

    private static int End(StatementWords words, int from)
    {
        int depth = 0;
        for (int i = from; i < words.Count; i++)
        {
            depth += words.IsSign(i, '(') ? 1 : words.IsSign(i, ')') ? -1 : 0;
            if (depth == 0 && words.IsAny(i, s_constraints))
            {
                return i;
            }
        }

        return words.Count;
    }
}
