namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>ALTER TABLE, and the same for views and foreign tables: each of its actions by itself, the strongest wins.</summary>
internal static class AlterTableEffects
{
    /// <param name="words">The statement.</param>
    /// <param name="at">Where the name stands, IF EXISTS and ONLY before it.</param>
    /// <param name="effects">What is found.</param>
    public static void Read(StatementWords words, int at, StatementEffects effects)
    {
        if (words.Is(at, "all", "in"))
        {
            effects.Add($"all tables in tablespace {words.Name(at + 3)}", TableLock.AccessExclusive, ImpactWork.Rewrite);
            return;
        }

        int name = words.BehindIfExists(at);
        if (words.Name(name) is not { } table)
        {
            return;
        }

        foreach ((int from, int to) in words.Parts(words.BehindName(name)))
        {
            Action(words.Slice(from, to), table, effects);
        }
    }

    private static void Action(StatementWords words, TableName table, StatementEffects effects)
    {
        string verb = words.IsWord(0) ? words.Text(0).ToString().ToUpperInvariant() : "";
        switch (verb)
        {
            case "ADD":
                AddEffects.Read(words, table, effects);
                break;
            case "ALTER" when !words.Is(1, "constraint"):
                AlterColumnEffects.Read(words, words.Is(1, "column") ? 2 : 1, table, effects);
                break;
            case "ALTER":
                AlterConstraint(words, table, effects);
                break;
            case "DROP":
                Drop(words, table, effects);
                break;
            case "VALIDATE":
                effects.Add(new(table, TableLock.ShareUpdateExclusive) { Work = ImpactWork.Scan });
                break;
            case "RENAME":
                effects.Add(table, TableLock.AccessExclusive);
                if (words.Is(1, "to") && words.Name(2) is { } renamed)
                {
                    effects.Moved.Add((table, renamed with { Schema = table.Schema }));
                }
                else if (!words.Is(1, "constraint") && words.Find("to") is > 1 and int to && words.Name(to - 1) is { } column && words.Name(to + 1) is { } name)
                {
                    effects.RenamedColumns.Add((table, column.Name, name.Name));
                }

                break;
            case "ATTACH" or "DETACH" or "INHERIT" or "NO" or "MERGE" or "SPLIT":
                PartitionEffects.Read(verb, words, table, effects);
                break;
            case "ENABLE" or "DISABLE" when words.Is(1, "trigger") || words.Is(2, "trigger"):
                effects.Add(table, TableLock.ShareRowExclusive);
                break;
            case "CLUSTER":
                effects.Add(table, TableLock.ShareUpdateExclusive);
                break;
            case "SET" or "RESET":
                Set(words, table, effects);
                break;
            default:
                // OWNER TO, REPLICA IDENTITY, ROW LEVEL SECURITY, OF a type, OPTIONS, and what is not known yet.
                effects.Add(table, TableLock.AccessExclusive);
                break;
        }
    }

    // Now enforced, what is there is checked, and the other table gets its triggers; else the catalog alone changes.
    private static void AlterConstraint(StatementWords words, TableName table, StatementEffects effects)
    {
        bool enforces = words.Is(words.BehindName(2), "enforced");
        effects.Add(table, TableLock.AccessExclusive, enforces ? ImpactWork.Scan : ImpactWork.None);
        if (enforces)
        {
            effects.Add(new(table, TableLock.ShareRowExclusive) { Words = "what the constraint refers to" });
        }
    }

    private static void Drop(StatementWords words, TableName table, StatementEffects effects)
    {
        bool isConstraint = words.Is(1, "constraint");
        int name = words.BehindIfExists(words.Is(1, "column") || isConstraint ? 2 : 1);
        effects.Add(new(table, TableLock.AccessExclusive)
        {
            DataLoss = isConstraint ? null : $"the values of {words.Name(name)}{(words.Is(words.Count - 1, "cascade") ? " and what depends on it" : "")}",
            Loss = LossKind.Values,
            Column = words.Name(name)?.Name,
        });

        // A foreign key that goes takes its triggers away from the other table too.
        effects.Add(new(table, TableLock.AccessExclusive) { Words = $"what the {(isConstraint ? "constraint" : "column")} refers to" });
        if (isConstraint && words.Is(words.Count - 1, "cascade"))
        {
            effects.Add(new(table, TableLock.AccessExclusive) { Words = "what refers to it" });
        }
    }

    private static void Set(StatementWords words, TableName table, StatementEffects effects)
    {
        if (words.IsSign(1, '('))
        {
            effects.Add(table, StorageLock(words, 1));
            return;
        }

        bool rewrites = words.IsAny(1, ["tablespace", "logged", "unlogged", "access"]);
        effects.Add(table, words.Is(1, "without", "cluster") ? TableLock.ShareUpdateExclusive : TableLock.AccessExclusive, rewrites ? ImpactWork.Rewrite : ImpactWork.None);
        if (words.Is(1, "schema") && words.Name(2) is { } schema)
        {
            effects.Moved.Add((table, table with { Schema = schema.Name }));
        }
    }

    /// <summary>Options that queries are planned by need the strongest lock, those of storage and vacuum do not.</summary>
    public static TableLock StorageLock(StatementWords words, int at)
    {
        for (int i = at + 1; i < words.Behind(at); i++)
        {
            if (words.IsAny(i, ["security_barrier", "security_invoker", "check_option", "user_catalog_table"]))
            {
                return TableLock.AccessExclusive;
            }
        }

        return TableLock.ShareUpdateExclusive;
    }
}
