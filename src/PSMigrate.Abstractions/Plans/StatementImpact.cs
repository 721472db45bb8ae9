namespace PSMigrate;

/// <summary>
/// What a statement does to everybody else: the lock it takes, whom that blocks, what is done meanwhile, and which data are gone afterwards. It is read
/// off the statement's text alone, so what its triggers, functions and rules do is not in it. A lock is held until the statement's transaction ends.
/// </summary>
public sealed record StatementImpact
{
    /// <summary>
    /// The strongest table lock it takes, in PostgreSQL's words, such as <c>ACCESS EXCLUSIVE</c>; null where none matters. REINDEX locks a table
    /// less than its indexes, for which everybody has to wait who plans a query.
    /// </summary>
    public string? Lock { get; init; }

    /// <summary>
    /// What waits for it: <c>reads and writes</c>, <c>writes</c>, <c>updates and deletes</c> (of rows that it changes) or <c>schema changes</c>
    /// (VACUUM and the like included); null for nothing.
    /// </summary>
    public string? Blocks { get; init; }

    /// <summary>
    /// What is so locked: tables, views or sequences as SQL names, as the statement writes them. What the text does not name is said in words, such as
    /// <c>the table of jobs_status_idx</c>. Empty where there is nothing to name.
    /// </summary>
    public IReadOnlyList<string> On { get; init => field = value.ToArray(); } = [];

    /// <summary>Who else has to wait, behind a weaker lock on other tables, in words: <c>writes of customers</c>; null for nobody.</summary>
    public string? AlsoBlocks { get; init; }

    /// <summary>What is done while the lock is held.</summary>
    public ImpactWork Work { get; init; }

    /// <summary>Whether the work is done only where types, functions or constraints that the text does not show demand it.</summary>
    public bool IsWorkConditional { get; init; }

    /// <summary>What is lost, in words, such as <c>the values of notes</c>; null for nothing.</summary>
    public string? DataLoss { get; init; }

    /// <summary>Whether all that it locks is made by the same plan, so that nobody uses it yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether its text shows what it does; not so for DO and CALL.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether it is known, nobody waits for it to read or write, and nothing is lost.</summary>
    public bool IsHarmless => IsKnown && DataLoss is null && Blocks is null or "schema changes";

    /// <summary>In a sentence without its subject: <c>blocks writes of jobs during an index build (SHARE)</c>.</summary>
    public override string ToString()
    {
        if (!IsKnown)
        {
            return "does what its text does not show";
        }

        string loss = DataLoss is null ? "" : $"loses {DataLoss}";
        if (Blocks is null)
        {
            return loss.Length > 0 ? loss : IsNew ? $"blocks nobody: {Names(On)} {(On.Count == 1 ? "is" : "are")} new" : "blocks no table";
        }

        string of = On.Count == 0 ? "" : $" of {Names(On)}";
        string also = AlsoBlocks is null ? "" : $" and {AlsoBlocks}";
        return $"blocks {Blocks}{of}{also}{During} ({Lock}){(loss.Length == 0 ? "" : $" and {loss}")}";
    }

    private string During => (IsWorkConditional ? ", perhaps" : "") + Work switch
    {
        ImpactWork.Scan => " during a scan",
        ImpactWork.IndexBuild => " during an index build",
        ImpactWork.Rewrite => " during a rewrite",
        _ => "",
    };

    private static string Names(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
