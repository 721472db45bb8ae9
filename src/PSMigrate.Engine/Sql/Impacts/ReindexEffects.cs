namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>REINDEX: the table can be read, but whoever plans a query of it waits for its indexes.</summary>
internal static class ReindexEffects
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        bool isConcurrent = command.EndsWith("CONCURRENTLY", StringComparison.Ordinal);
        int kind = words.Behind(1);
        int name = words.Is(kind + 1, "concurrently") ? kind + 2 : kind + 1;
        effects.Add(new(words.Name(name), isConcurrent ? TableLock.ShareUpdateExclusive : TableLock.Share)
        {
            Words = command.Split(' ').ElementAtOrDefault(1) switch
            {
                "INDEX" => $"the table of {words.Name(name)}",
                "SCHEMA" => $"every table of {words.Name(name)}",
                "DATABASE" => "every table",
                "SYSTEM" => "the system catalogs",
                _ => null,
            },
            Blocks = isConcurrent ? null : TableLock.AccessExclusive.Blocks(),
            Work = ImpactWork.IndexBuild,
        });
    }
}
