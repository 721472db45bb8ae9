namespace PSMigrate.Engine.Execution.Health;

/// <summary>A replication slot that nobody reads.</summary>
internal sealed record IdleSlot(string Name, long? BytesKept)
{
    public override string ToString() => $"{Name}{(BytesKept is { } bytes ? $" keeps {HealthText.Bytes(bytes)}" : "")}";
}
