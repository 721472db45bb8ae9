namespace PSMigrate.Engine.Sandbox;

/// <summary>What a sandbox's server has that the usual one has not.</summary>
internal sealed record SandboxOptions
{
    public const int UsualPort = 5432;

    /// <summary>Its major version, such as 17; null for whichever there is.</summary>
    public int? Major { get; init; }

    /// <summary>Its port; a part of the socket's name where nothing else listens.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>More lines of postgresql.conf, which win over ours.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Its pg_hba.conf; empty for one that trusts everybody who gets at its socket.</summary>
    public string Access { get; init; } = "";
}
