namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>ALTER TABLE ... ALTER COLUMN.</summary>
internal static class AlterColumnEffects
{
    /// <param name="words">The action.</param>
    /// <param name="at">Where the column's name stands.</param>
    /// <param name="table">The table.</param>
    /// <param name="effects">What is found.</param>
    public static void Read(StatementWords words, int at, TableName table, StatementEffects effects)
    {
        int verb = at + 1;
        int type = words.Is(verb, "set", "data") ? verb + 3 : words.Is(verb, "type") ? verb + 1 : -1;
        effects.Add(type >= 0
            ? new(table, TableLock.AccessExclusive) { Work = ImpactWork.Rewrite, IsWorkConditional = true, DataLoss = Loss(words, type), Loss = LossKind.Retyped, Column = words.Name(at)?.Name, NewType = NewType(words, type) }
            : words.Is(verb, "set", "not") ? new(table, TableLock.AccessExclusive) { Work = ImpactWork.Scan, IsWorkConditional = true }
            : words.Is(verb, "set", "expression") ? new(table, TableLock.AccessExclusive) { Work = ImpactWork.Rewrite, IsWorkConditional = true }
            : words.Is(verb, "set", "statistics") || words.IsSign(verb + 1, '(') ? new(table, TableLock.ShareUpdateExclusive)
            : new(table, TableLock.AccessExclusive));
    }

    private static string? Loss(StatementWords words, int type)
    {
        if (words.Find("using", type) >= 0)
        {
            return "what USING leaves out";
        }

        // Where one of these is too short, the statement fails.
        return words.IsAny(type, ["text", "varchar", "character", "char", "bpchar", "citext", "bit", "varbit", "boolean", "bytea", "uuid", "xml"])
            ? null : $"what {NewType(words, type)} cannot hold";
    }

    /// <summary>The type as the text has it; null where USING makes the values.</summary>
    private static string? NewType(StatementWords words, int type)
    {
        if (words.Find("using", type) >= 0)
        {
            return null;
        }

        string name = "";
        for (int i = type; i < words.Count && !words.Is(i, "collate"); i++)
        {
            name += words.IsWord(i) && words.IsWord(i - 1) && i > type ? $" {words.Text(i)}" : words.Text(i).ToString();
        }

        return name;
    }
}
