namespace PSMigrate;

/// <summary>Some targets of a fleet failed; the others are where they were to be, or were not begun.</summary>
public sealed class FleetFailedException(FleetResult result)
    : MigrationException(
        MigrationErrorKind.Execution,
        $"{result}. Failed: {Failed(result)}.{(result.StoppedBecause is { } why ? $" {why}" : "")}",
        "Correct what the errors name, then run the same command again: what is done is passed over, and what failed is taken up.")
{
    private const int MostNames = 5;

    /// <summary>What became of every target.</summary>
    public FleetResult Result { get; } = result;

    private static string Failed(FleetResult result)
    {
        string[] names = [.. result.Targets.Where(target => target.Outcome == FleetOutcome.Failed).Select(target => $"{target.Name} ({target.ErrorId})")];
        return string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? $" and {names.Length - MostNames} more" : "");
    }
}
