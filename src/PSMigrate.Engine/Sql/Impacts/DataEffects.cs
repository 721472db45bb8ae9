namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>INSERT, UPDATE, DELETE, MERGE, TRUNCATE and LOCK.</summary>
internal static class DataEffects
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        switch (command)
        {
            case "LOCK":
                Lock(words, effects);
                break;
            case "TRUNCATE":
                Truncate(words, effects);
                break;
            case "SELECT" when words.Find("into") is > 0 and int into:
                Into(words, into + 1, effects);
                break;
            default:
                Change(command, words, effects);
                break;
        }
    }

    private static void Change(string command, StatementWords words, StatementEffects effects)
    {
        int verb = words.Find(command);
        int name = words.BehindIfExists(command is "DELETE" or "INSERT" or "MERGE" ? verb + 2 : verb + 1);
        if (command is "UPDATE" or "DELETE" && verb >= 0 && words.Name(name) is { } table)
        {
            bool isEveryRow = words.Find("where", verb) < 0;
            effects.Add(new(table, TableLock.RowExclusive)
            {
                Blocks = isEveryRow ? "updates and deletes" : null,
                Work = isEveryRow ? ImpactWork.Scan : ImpactWork.None,
                DataLoss = command == "UPDATE" ? null : isEveryRow ? $"every row of {table}" : $"rows of {table}",
                Loss = isEveryRow ? LossKind.Rows : LossKind.SomeRows,
            });
        }

        // DELETE in a WITH, and as what MERGE does.
        for (int i = 0; i < words.Count; i++)
        {
            if (i != verb && words.Is(i, "delete", "from") && words.Name(words.BehindIfExists(i + 2)) is { } emptied)
            {
                effects.Add(new(emptied, TableLock.RowExclusive) { DataLoss = $"rows of {emptied}", Loss = LossKind.SomeRows });
            }
            else if (command == "MERGE" && words.Is(i, "then", "delete") && words.Name(name) is { } merged)
            {
                effects.Add(new(merged, TableLock.RowExclusive) { DataLoss = $"rows of {merged}", Loss = LossKind.SomeRows });
            }
        }
    }

    private static void Truncate(StatementWords words, StatementEffects effects)
    {
        bool cascades = words.Is(words.Count - 1, "cascade");
        foreach (TableName table in words.Names(1))
        {
            effects.Add(new(table, TableLock.AccessExclusive) { DataLoss = $"every row of {table}", Loss = LossKind.Rows });
            if (cascades)
            {
                effects.Add(new(table, TableLock.AccessExclusive) { Words = "all tables that refer to it", DataLoss = "all tables that refer to it", Loss = LossKind.Referrers, Dropped = [table] });
            }
        }
    }

    private static void Lock(StatementWords words, StatementEffects effects)
    {
        TableLock level = TableLock.AccessExclusive;
        if (words.Find("mode") is > 0 and int mode && words.Find("in") is > 0 and int start)
        {
            List<string> name = [];
            for (int i = start + 1; i < mode; i++)
            {
                name.Add(words.Text(i).ToString());
            }

            level = TableLocks.Parse(string.Join(' ', name)) ?? level;
        }

        effects.AddAll(words.Names(1), level);
    }

    private static void Into(StatementWords words, int at, StatementEffects effects)
    {
        while (words.IsAny(at, ["temp", "temporary", "unlogged", "table", "local", "global"]))
        {
            at++;
        }

        if (words.Name(at) is { } table)
        {
            effects.Made.Add(table);
        }
    }
}
