namespace PSMigrate.Engine.Revisions;

/// <summary>One write to the version table. It must hit exactly one row.</summary>
internal abstract record RowChange
{
    private RowChange()
    {
    }

    public sealed record Insert(string Id) : RowChange;

    public sealed record Delete(string Id) : RowChange;

    public sealed record Update(string From, string To) : RowChange;
}
