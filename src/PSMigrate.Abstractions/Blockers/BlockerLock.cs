namespace PSMigrate;

/// <summary>A lock on a relation.</summary>
/// <param name="Relation">The relation, with its schema, quoted where it must be.</param>
/// <param name="Mode">The mode as PostgreSQL's documentation writes it, such as <c>ACCESS EXCLUSIVE</c>.</param>
public sealed record BlockerLock(string Relation, string Mode)
{
    /// <summary>As in <c>ACCESS EXCLUSIVE on public.orders</c>.</summary>
    public override string ToString() => $"{Mode} on {Relation}";
}
