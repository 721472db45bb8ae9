namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>CREATE, DROP and ALTER INDEX.</summary>
internal static class IndexEffects
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        switch (command)
        {
            case "DROP INDEX" or "DROP INDEX CONCURRENTLY":
                bool isConcurrent = command != "DROP INDEX";
                foreach (TableName index in words.Names(words.BehindIfExists(isConcurrent ? 3 : 2)))
                {
                    effects.Add(new(index, isConcurrent ? TableLock.ShareUpdateExclusive : TableLock.AccessExclusive) { Words = $"the table of {index}" });
                    effects.Moved.Add((index, null));
                }

                break;
            case "ALTER INDEX":
                Alter(words, effects);
                break;
            default:
                Create(command, words, effects);
                break;
        }
    }

    private static void Create(string command, StatementWords words, StatementEffects effects)
    {
        int on = words.Find("on");
        if (on < 0 || words.Name(words.BehindIfExists(on + 1)) is not { } table)
        {
            return;
        }

        // ON ONLY a partitioned table builds nothing.
        bool isConcurrent = command != "CREATE INDEX";
        effects.Add(new(table, isConcurrent ? TableLock.ShareUpdateExclusive : TableLock.Share)
        {
            Work = ImpactWork.IndexBuild,
            IsWorkConditional = words.Is(on + 1, "only"),
        });
        int name = CommandName.ObjectKindAt(words, 1) + (isConcurrent ? 2 : 1);
        if (effects.Earlier.Contains(table) && name < on && words.Name(name) is { } index && words.BehindIfExists(name) == name)
        {
            effects.Made.Add(index with { Schema = table.Schema });
        }
    }

    private static void Alter(StatementWords words, StatementEffects effects)
    {
        if (words.Is(2, "all", "in"))
        {
            effects.Add($"all indexes in tablespace {words.Name(5)}", TableLock.AccessExclusive, ImpactWork.IndexBuild);
            return;
        }

        int name = words.BehindIfExists(2);
        int action = words.BehindName(name);
        TableName? index = words.Name(name);
        bool moves = words.Is(action, "set", "tablespace");
        effects.Add(index, moves ? TableLock.AccessExclusive : TableLock.ShareUpdateExclusive, moves ? ImpactWork.IndexBuild : ImpactWork.None);
        if (words.Is(action, "attach", "partition"))
        {
            effects.Add(words.Name(action + 2), TableLock.AccessExclusive);
        }
    }
}
