namespace PSMigrate;

/// <summary>What a check of a connection found.</summary>
public enum HealthStatus
{
    /// <summary>All is well.</summary>
    Pass,

    /// <summary>A run is possible, and may wait, be slow, or do harm to others; or it could not be seen.</summary>
    Warn,

    /// <summary>A run would fail.</summary>
    Fail,
}
