namespace PSMigrate.Engine.Execution.Batches;

/// <summary>How many rows the next batch has: as many as take the wanted time, between a fiftieth and fifty times the first batch's.</summary>
internal sealed class BatchSize(int first, TimeSpan target)
{
    private const int Range = 50;

    // One slow batch may be a checkpoint's fault, and one fast batch a lucky one.
    private const double Growth = 2;
    private const double Shrinkage = 4;

    private readonly long _least = Math.Max(1, first / Range);
    private readonly long _most = (long)first * Range;

    public long Current { get; private set; } = first;

    /// <param name="visited">How many rows a batch had.</param>
    /// <param name="took">How long it took.</param>
    public void Adapt(long visited, TimeSpan took)
    {
        if (visited <= 0 || took <= TimeSpan.Zero)
        {
            return;
        }

        double wanted = visited * (target / took);
        double near = Math.Clamp(wanted, Current / Shrinkage, Current * Growth);
        Current = Math.Clamp((long)near, _least, _most);
    }
}
