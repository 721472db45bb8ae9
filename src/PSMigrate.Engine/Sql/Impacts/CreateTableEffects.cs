namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>CREATE TABLE and what else makes a relation: the others that it ties to itself are locked, it itself is new.</summary>
internal static class CreateTableEffects
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        int kind = CommandName.ObjectKindAt(words, 1);
        int at = words.Is(kind, "materialized") || words.Is(kind, "foreign") ? kind + 2 : kind + 1;
        int name = words.BehindIfExists(at);
        if (words.Name(name) is not { } relation)
        {
            return;
        }

        if (words.Is(1, "or", "replace"))
        {
            effects.Add(relation, TableLock.AccessExclusive);
        }
        else if (name == at)
        {
            // With IF NOT EXISTS it may have been there for long.
            effects.Made.Add(relation);
        }

        if (command is not ("CREATE TABLE" or "CREATE FOREIGN TABLE"))
        {
            return;
        }

        if (words.Is(words.BehindName(name), "partition", "of"))
        {
            // The rows of a default partition are checked.
            effects.Add(new(words.Name(words.BehindName(name) + 2), TableLock.AccessExclusive) { Work = ImpactWork.Scan, IsWorkConditional = true });
        }

        if (words.Find("inherits") is > 0 and int inherits)
        {
            effects.AddAll(words.Names(inherits + 2), TableLock.ShareUpdateExclusive);
        }

        for (int i = name; i < words.Count; i++)
        {
            if (words.Is(i, "references") && words.Name(i + 1) is { } referenced && referenced != relation)
            {
                effects.Add(referenced, TableLock.ShareRowExclusive);
            }
        }
    }
}
