namespace PSMigrate.Engine.Configuration;

/// <summary>What libpq calls a connection parameter, and what Npgsql does.</summary>
/// <param name="Name">libpq's name, as in URLs and service files.</param>
/// <param name="Keyword">Npgsql's keyword.</param>
/// <param name="Variable">libpq's environment variable.</param>
/// <param name="Values">Words that Npgsql spells differently.</param>
internal sealed record LibpqParameter(string Name, string Keyword, string? Variable = null, IReadOnlyDictionary<string, string>? Values = null)
{
    private static readonly Dictionary<string, string> s_flags = new() { ["0"] = "false", ["1"] = "true", ["disable"] = "false", ["random"] = "true" };
    private static readonly Dictionary<string, string> s_sslModes = new() { ["verify-ca"] = "VerifyCA", ["verify-full"] = "VerifyFull" };

    // Npgsql tells upper from lower case here, and ! in front means "any but".
    private static readonly Dictionary<string, string> s_methods = new[] { "None", "Password", "MD5", "GSS", "SSPI", "ScramSHA256" }
        .Select(method => (Libpq: method == "ScramSHA256" ? "scram-sha-256" : method.ToLowerInvariant(), Npgsql: method))
        .SelectMany(pair => new[] { pair, (Libpq: $"!{pair.Libpq}", Npgsql: $"!{pair.Npgsql}") })
        .ToDictionary(pair => pair.Libpq, pair => pair.Npgsql);

    // asyncpg, node and JDBC say ssl=; pg8000 and asyncpg know true as "encrypt, and take any certificate".
    private static readonly Dictionary<string, string> s_ssl = new(s_sslModes)
    {
        ["true"] = "require",
        ["1"] = "require",
        ["on"] = "require",
        ["yes"] = "require",
        ["no-verify"] = "require",
        ["false"] = "disable",
        ["0"] = "disable",
        ["off"] = "disable",
        ["no"] = "disable",
    };

    /// <summary>Those that have a place in Npgsql. Host, port and service are handled on their own.</summary>
    public static IReadOnlyList<LibpqParameter> Mapped { get; } =
    [
        new("dbname", "Database", "PGDATABASE"),
        new("user", "Username", "PGUSER"),
        new("password", "Password", "PGPASSWORD"),
        new("passfile", "Passfile", "PGPASSFILE"),
        new("connect_timeout", "Timeout", "PGCONNECT_TIMEOUT"),
        new("client_encoding", "Client Encoding", null, new Dictionary<string, string> { ["auto"] = "UTF8" }),
        new("options", "Options", "PGOPTIONS"),
        new("application_name", "Application Name", "PGAPPNAME"),
        new("sslmode", "SSL Mode", "PGSSLMODE", s_sslModes),
        new("sslnegotiation", "SSL Negotiation", "PGSSLNEGOTIATION"),
        new("sslcert", "SSL Certificate", "PGSSLCERT"),
        new("sslkey", "SSL Key", "PGSSLKEY"),
        new("sslpassword", "SSL Password"),
        new("sslrootcert", "Root Certificate", "PGSSLROOTCERT"),
        new("gssencmode", "GSS Encryption Mode", "PGGSSENCMODE"),
        new("krbsrvname", "Kerberos Service Name", "PGKRBSRVNAME"),
        new("target_session_attrs", "Target Session Attributes", "PGTARGETSESSIONATTRS"),
        new("load_balance_hosts", "Load Balance Hosts", "PGLOADBALANCEHOSTS", s_flags),
        new("channel_binding", "Channel Binding", "PGCHANNELBINDING"),
        new("require_auth", "Require Auth", "PGREQUIREAUTH", s_methods),
        new("keepalives", "TCP Keepalive", null, s_flags),
        new("keepalives_idle", "TCP Keepalive Time"),
        new("keepalives_interval", "TCP Keepalive Interval"),
    ];

    /// <summary>What other programs write into the same URL, and what it means here.</summary>
    public static IReadOnlyList<LibpqParameter> OfOthers { get; } =
    [
        new("username", "Username"),
        new("database", "Database"),
        new("ssl", "SSL Mode", null, s_ssl),
        new("timeout", "Timeout"),
        new("search_path", "Search Path"),
    ];

    /// <summary>Those of libpq that Npgsql has nothing for.</summary>
    public static IReadOnlyList<string> Unsupported { get; } =
    [
        "fallback_application_name", "gssdelegation", "gsslib", "keepalives_count", "max_protocol_version", "min_protocol_version",
        "replication", "requirepeer", "requiressl", "scram_client_key", "scram_server_key", "ssl_max_protocol_version",
        "ssl_min_protocol_version", "sslcertmode", "sslcompression", "sslcrl", "sslcrldir", "sslkeylogfile", "sslsni", "tcp_user_timeout",
    ];

    /// <summary>Every name that a URL or a conninfo string may use.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Mapped.Concat(OfOthers).Select(parameter => parameter.Name), .. Unsupported, "host", "hostaddr", "port", "service"];

    public void Apply(ConnectionDraft draft, string value) => draft.Set(
        Keyword,
        Values is null ? value : string.Join(',', value.Split(',').Select(word => Values.GetValueOrDefault(word.Trim().ToLowerInvariant()) ?? word)),
        Name);
}
