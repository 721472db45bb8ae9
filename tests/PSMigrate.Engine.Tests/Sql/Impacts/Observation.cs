using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>What a server did for a statement.</summary>
/// <param name="Before">The relations before it.</param>
/// <param name="After">The relations after it.</param>
/// <param name="Locks">The strongest lock on each, by oid.</param>
internal sealed record Observation(IReadOnlyList<RelationState> Before, IReadOnlyList<RelationState> After, IReadOnlyDictionary<long, TableLock> Locks)
{
    /// <summary>Oids of tables that have a new file with nothing in it.</summary>
    public IReadOnlySet<long> Emptied { get; init; } = new HashSet<long>();

    /// <summary>Whom another session had to wait with on tables that are locked, by their names.</summary>
    public IReadOnlyDictionary<string, string> Blocked { get; init; } = new Dictionary<string, string>();

    /// <summary>The tables with their rows that an impact names, and those that its case adds.</summary>
    public static IReadOnlyList<string> TablesOf(StatementImpact impact, ImpactCase one, IEnumerable<RelationState> relations)
    {
        HashSet<string> named = [.. impact.On.Concat(one.Also).Select(TableName.Parse).OfType<TableName>().Select(Full)];
        return [.. relations.Where(relation => relation.Kind is 'r' or 'p' && named.Contains(relation.Name)).Select(relation => relation.Name)];
    }

    /// <summary>What is wrong with an impact, given what was seen; nothing when it is right.</summary>
    public IEnumerable<string> Check(StatementImpact impact, ImpactCase one)
    {
        HashSet<string> named = [.. impact.On.Select(TableName.Parse).OfType<TableName>().Select(Full)];
        RelationState[] candidates = [.. Before.Where(relation => relation.IsTable || named.Contains(relation.Name))];
        TableLock strongest = candidates.Select(LockOf).Prepend(TableLock.None).Max();
        string[] locked = [.. candidates.Where(relation => strongest >= TableLock.ShareUpdateExclusive && LockOf(relation) == strongest).Select(relation => relation.Name).Order()];
        ImpactWork work = Work(candidates);

        if (strongest < TableLock.ShareUpdateExclusive ? impact.Lock is not (null or "ROW EXCLUSIVE") : impact.Lock != strongest.Name())
        {
            yield return $"lock is {strongest.Name()} on {string.Join(", ", locked)}";
        }
        else if (impact.Lock is not (null or "ROW EXCLUSIVE"))
        {
            string[] expected = [.. named.Concat(one.Also.Select(name => Full(TableName.Parse(name)!))).Distinct().Order()];
            if (!locked.SequenceEqual(expected))
            {
                yield return $"{strongest.Name()} is on {string.Join(", ", locked)}";
            }
        }

        foreach (RelationState relation in candidates.Where(relation => LockOf(relation) >= TableLock.Share && LockOf(relation) < strongest))
        {
            string name = relation.Name.Replace("public.", "", StringComparison.Ordinal);
            if (impact.AlsoBlocks?.EndsWith($" of {name}", StringComparison.Ordinal) != true && impact.AlsoBlocks != "writes of what the constraint refers to")
            {
                yield return $"{LockOf(relation).Name()} is on {relation.Name}";
            }
        }

        foreach ((string table, string blocked) in Blocked)
        {
            if (impact.Lock is not null and not "ROW EXCLUSIVE" && blocked != (impact.Blocks == "schema changes" ? "" : impact.Blocks))
            {
                yield return $"of {table} it blocks {blocked}";
            }
        }

        bool isWorkSeen = one.While is null || work == ImpactWork.Rewrite;
        if ((impact.Lock is not null || work == ImpactWork.Rewrite) && isWorkSeen && (impact.IsWorkConditional ? work > impact.Work : work != impact.Work))
        {
            yield return $"work is {work}";
        }
    }

    private static string Full(TableName name) => $"{name.Schema ?? "public"}.{name.Name}";

    private TableLock LockOf(RelationState relation) => Locks.GetValueOrDefault(relation.Oid);

    private ImpactWork Work(RelationState[] candidates)
    {
        Dictionary<long, RelationState> after = After.ToDictionary(relation => relation.Oid);
        HashSet<long> tables = [.. candidates.Where(relation => relation.IsTable && !Emptied.Contains(relation.Oid)).Select(relation => relation.Oid)];
        HashSet<(long, string)> indexes = [.. Before.Where(relation => relation.Kind == 'i').Select(relation => (relation.Oid, relation.File))];
        bool isWritten = Before.Any(relation => tables.Contains(relation.Oid) && after.TryGetValue(relation.Oid, out RelationState? now)
            && now.File != relation.File);
        bool isIndexed = After.Any(relation => relation.Kind == 'i' && tables.Contains(relation.Table) && !indexes.Contains((relation.Oid, relation.File)));
        bool isRead = Before.Any(relation => tables.Contains(relation.Oid) && after.TryGetValue(relation.Oid, out RelationState? now) && now.Scans > relation.Scans);
        return isWritten ? ImpactWork.Rewrite : isIndexed ? ImpactWork.IndexBuild : isRead ? ImpactWork.Scan : ImpactWork.None;
    }
}
