namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>VACUUM, ANALYZE, CLUSTER, REPACK and REFRESH MATERIALIZED VIEW.</summary>
internal static class MaintenanceEffects
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        switch (command)
        {
            case "REFRESH MATERIALIZED VIEW":
                effects.Add(words.Name(3), TableLock.AccessExclusive, words.Has("no", "data") ? ImpactWork.None : ImpactWork.Rewrite);
                break;
            case "REFRESH MATERIALIZED VIEW CONCURRENTLY":
                // Nothing but another refresh writes to it.
                effects.Add(new(words.Name(4), TableLock.Exclusive) { Blocks = TableLock.ShareUpdateExclusive.Blocks(), Work = ImpactWork.Scan });
                break;
            case "REPACK" when words.Option(1, "concurrently") == true:
                effects.Add(words.Name(words.Behind(1)), TableLock.AccessExclusive);
                break;
            case "CLUSTER" or "REPACK":
                Rewrite(words, effects, "every clustered table");
                break;
            case "VACUUM" when words.Is(1, "full") || words.Option(1, "full") == true:
                Rewrite(words, effects, "every table");
                break;
            default:
                // ANALYZE reads a sample.
                Add(words, effects, "every table", TableLock.ShareUpdateExclusive, command == "VACUUM" ? ImpactWork.Scan : ImpactWork.None);
                break;
        }
    }

    private static void Rewrite(StatementWords words, StatementEffects effects, string all) => Add(words, effects, all, TableLock.AccessExclusive, ImpactWork.Rewrite);

    private static void Add(StatementWords words, StatementEffects effects, string all, TableLock level, ImpactWork work)
    {
        int at = words.Behind(1);
        while (words.IsAny(at, ["full", "freeze", "verbose", "analyze", "analyse", "skip_locked"]))
        {
            at++;
        }

        // CLUSTER index ON table.
        at = words.Is(words.BehindName(at), "on") ? words.BehindName(at) + 1 : at;
        if (at >= words.Count)
        {
            effects.Add(all, level, work);
        }

        effects.AddAll(words.Names(at), level, work);
    }
}
