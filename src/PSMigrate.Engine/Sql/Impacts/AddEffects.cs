namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>ALTER TABLE ... ADD: a constraint or a column.</summary>
internal static class AddEffects
{
    public static void Read(StatementWords words, TableName table, StatementEffects effects)
    {
        int at = words.Is(1, "constraint") ? words.BehindName(2) : 1;
        if (at > 1 || words.IsAny(1, ["check", "unique", "primary", "foreign"]) || words.Is(1, "not", "null")
            || (words.Is(1, "exclude") && (words.Is(2, "using") || words.IsSign(2, '('))))
        {
            Constraint(words, at, table, effects);
        }
        else
        {
            AddColumnEffects.Read(words, words.BehindIfExists(words.Is(1, "column") ? 2 : 1), table, effects);
        }
    }

    private static void Constraint(StatementWords words, int at, TableName table, StatementEffects effects)
    {
        ImpactWork check = words.Has("not", "valid") || words.Has("not", "enforced") ? ImpactWork.None : ImpactWork.Scan;
        if (words.Is(at, "foreign"))
        {
            effects.Add(table, TableLock.ShareRowExclusive, check);
            effects.Add(words.Name(words.Find("references", at) + 1), TableLock.ShareRowExclusive);
        }
        else if (words.Is(at, "check") || words.Is(at, "not"))
        {
            // NOT NULL: nothing is read where it is known already.
            effects.Add(new(table, TableLock.AccessExclusive) { Work = check, IsWorkConditional = words.Is(at, "not") });
        }
        else if (words.Has("using", "index"))
        {
            // A primary key's columns become NOT NULL, which is checked unless they are.
            bool isPrimary = words.Is(at, "primary");
            effects.Add(new(table, TableLock.AccessExclusive) { Work = isPrimary ? ImpactWork.Scan : ImpactWork.None, IsWorkConditional = isPrimary });
        }
        else
        {
            effects.Add(table, TableLock.AccessExclusive, ImpactWork.IndexBuild);
        }
    }
}
