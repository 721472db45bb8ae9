namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>ALTER TABLE ... ATTACH, DETACH, MERGE and SPLIT PARTITION, INHERIT and NO INHERIT.</summary>
internal static class PartitionEffects
{
    public static void Read(string verb, StatementWords words, TableName parent, StatementEffects effects)
    {
        if (words.Is(1, "partitions"))
        {
            effects.Add(parent, TableLock.AccessExclusive);
            effects.AddAll(words.Names(3), TableLock.AccessExclusive, ImpactWork.Rewrite);
            return;
        }

        int name = verb == "NO" ? 2 : words.Is(1, "partition") ? 2 : 1;
        TableName? other = words.Name(name);
        switch (verb)
        {
            case "ATTACH":
                // Rows are checked unless a CHECK constraint proves them, also that none of the default partition belongs to the new one.
                effects.Add(parent, TableLock.ShareUpdateExclusive);
                effects.Add(new(other, TableLock.AccessExclusive) { Work = ImpactWork.Scan, IsWorkConditional = true });
                effects.Add(new(parent, TableLock.AccessExclusive) { Words = $"the default partition of {parent}" });
                break;
            case "DETACH" when words.Is(words.BehindName(name), "concurrently") || words.Is(words.BehindName(name), "finalize"):
                // Others finish with the parent first; then only who asks the partition itself waits.
                effects.Add(parent, TableLock.ShareUpdateExclusive);
                effects.Add(other, TableLock.AccessExclusive);
                break;
            case "DETACH":
                effects.Add(parent, TableLock.AccessExclusive);
                effects.Add(other, TableLock.AccessExclusive);
                break;
            case "SPLIT":
                effects.Add(parent, TableLock.AccessExclusive);
                effects.Add(other, TableLock.AccessExclusive, ImpactWork.Rewrite);
                break;
            default:
                effects.Add(parent, TableLock.AccessExclusive);
                effects.Add(other, verb == "NO" ? TableLock.AccessShare : TableLock.ShareUpdateExclusive);
                break;
        }
    }
}
