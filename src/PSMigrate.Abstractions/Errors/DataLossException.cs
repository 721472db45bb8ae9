namespace PSMigrate;

/// <summary>A downgrade would lose data, nobody has agreed to that, and there is no recent backup; nothing has run.</summary>
public sealed class DataLossException(IReadOnlyList<DataLoss> losses, string? hint = null)
    : MigrationException(
        MigrationErrorKind.Confirmation,
        $"This would lose data: {Describe(losses)}. Nothing has run.",
        hint ?? "Run it again with -AllowDataLoss (--allow-data-loss) if that is meant.")
{
    private const int MostNamed = 5;

    /// <summary>All that would be lost, in the order of execution.</summary>
    public IReadOnlyList<DataLoss> Losses { get; } = losses.ToArray();

    private static string Describe(IReadOnlyList<DataLoss> losses)
    {
        string named = string.Join(", ", losses.Take(MostNamed));
        return losses.Count > MostNamed ? $"{named} and {losses.Count - MostNamed} more" : named;
    }
}
