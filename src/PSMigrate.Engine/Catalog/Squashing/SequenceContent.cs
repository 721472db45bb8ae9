namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>Where a sequence stands.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its last value.</param>
/// <param name="IsCalled">Whether that has been given out.</param>
internal sealed record SequenceContent(string Schema, string Name, string Value, bool IsCalled)
{
    public override string ToString() => $"{Schema}.{Name}";
}
