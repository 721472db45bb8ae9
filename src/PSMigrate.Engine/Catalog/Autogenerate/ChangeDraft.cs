namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>A change between two schemas, there and back, as it was tried on a copy.</summary>
internal sealed record ChangeDraft
{
    public required IReadOnlyList<RehearsedChange> Upgrade { get; init; }

    public required IReadOnlyList<RehearsedChange> Downgrade { get; init; }

    /// <summary>What still differs from the wanted schema behind the upgrade.</summary>
    public required IReadOnlyList<SchemaDifference> LeftByUpgrade { get; init; }

    /// <summary>What still differs from the old schema behind the downgrade.</summary>
    public required IReadOnlyList<SchemaDifference> LeftByDowngrade { get; init; }
}
