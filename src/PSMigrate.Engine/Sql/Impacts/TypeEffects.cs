namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>ALTER TYPE, DOMAIN and SEQUENCE.</summary>
internal static class TypeEffects
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        int name = words.BehindIfExists(2);
        int action = words.BehindName(name);
        TableName? subject = words.Name(name);
        switch (command)
        {
            case "ALTER SEQUENCE":
                // nextval waits, and so does who inserts.
                effects.Add(subject, words.IsAny(action, ["rename", "owner"]) || words.Is(action, "set") ? TableLock.AccessExclusive : TableLock.ShareRowExclusive);
                break;
            case "ALTER DOMAIN":
                Domain(words, action, subject, effects);
                break;
            default:
                foreach ((int from, int to) in words.Parts(action))
                {
                    Attribute(words.Slice(from, to), subject, effects);
                }

                break;
        }
    }

    private static void Domain(StatementWords words, int action, TableName? domain, StatementEffects effects)
    {
        if (words.Is(action, "validate") || words.Is(action, "set", "not") || (words.Is(action, "add") && !words.Has("not", "valid")))
        {
            effects.Add(new(domain, TableLock.Share) { Words = $"tables with a column of {domain}", Work = ImpactWork.Scan });
        }
    }

    // Other tables hold values of a composite type as they are; only those made OF it change with it.
    private static void Attribute(StatementWords words, TableName? type, StatementEffects effects)
    {
        bool drops = words.Is(0, "drop", "attribute");
        bool cascades = words.Is(words.Count - 1, "cascade");
        if (drops || (cascades && (words.Is(1, "attribute"))))
        {
            effects.Add(new(type, cascades ? TableLock.AccessExclusive : TableLock.None)
            {
                Words = cascades ? $"tables of type {type}" : $"columns of {type}",
                Work = words.Is(0, "alter") ? ImpactWork.Rewrite : ImpactWork.None,
                IsWorkConditional = true,
                DataLoss = drops ? $"the values of {words.Name(words.BehindIfExists(2))}" : null,
            });
        }
    }
}
