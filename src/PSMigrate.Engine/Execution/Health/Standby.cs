namespace PSMigrate.Engine.Execution.Health;

/// <summary>Who replicates from the server. What the role may not see is null.</summary>
internal sealed record Standby(string Name, string? State, bool? IsSynchronous, long? BytesBehind, TimeSpan? Behind)
{
    public override string ToString() => BytesBehind is { } bytes
        ? $"{Name} is {HealthText.Bytes(bytes)}{(Behind is { } time ? $", {Duration.Describe(time)}," : "")} behind"
        : $"{Name} cannot be looked into";
}
