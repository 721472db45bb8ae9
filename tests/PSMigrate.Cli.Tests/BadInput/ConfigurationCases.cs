namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Configurations and connections that lead nowhere. {root} is the project's folder, {url} the test's database.</summary>
internal static class ConfigurationCases
{
    private const string Head = "version_locations: [migrations]\n";
    private const string Upgrade = "upgrade --config {root}/psmigrate.yaml --url {url}";
    private const string UpgradeAsConfigured = "upgrade --config {root}/psmigrate.yaml";

    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["unknown key"] = Invalid("version_table", "psmigrate.yaml:2:1", $"{Head}version_tabel: x\n"),
        ["unknown key of the connection"] = Invalid("sslmode", "psmigrate.yaml:3:3", $"{Head}connection:\n  ssl_mode: require\n"),
        ["bad value"] = Invalid("edited: ", "psmigrate.yaml:2:9", $"{Head}edited: maybe\n"),
        ["bad duration"] = Invalid("30s", "psmigrate.yaml:2:15", $"{Head}lock_timeout: soon\n"),
        ["list where text is meant"] = Invalid("one value", "psmigrate.yaml:2:16", $"{Head}version_table: [a]\n"),
        ["bad YAML"] = Invalid("Close it", "psmigrate.yaml:2:", $"{Head}edited: [warn\nschema: x\n"),
        ["key twice"] = Invalid("Keep one", "psmigrate.yaml:3:1", $"{Head}edited: warn\nedited: warn\n"),
        ["folder of revisions is missing"] = Invalid("version_locations", null, "version_locations: [elsewhere]\n"),
        ["no such environment"] = Invalid("staging", null, $"{Head}environments:\n  staging: {{}}\n") with { Arguments = $"{Upgrade} --env production" },
        ["no such configuration"] = Invalid("--config", null, Head) with { Arguments = "upgrade --config {root}/other.yaml --url {url}" },
        ["unset variable in the URL"] = Invalid("PSMIGRATE_TEST_UNSET", "psmigrate.yaml:3:8", $"{Head}connection:\n  url: ${{PSMIGRATE_TEST_UNSET}}\n") with { Arguments = UpgradeAsConfigured },
        ["not a URL"] = Invalid("postgresql://", null, Head) with { Arguments = "upgrade --config {root}/psmigrate.yaml --url mysql://root@h/d" },
        ["protected without confirmation"] = new("ConfirmationRequired", "--confirm-database")
        {
            Arguments = $"{Upgrade} --env production",
            OnDatabase = false,
            Bad = folder => folder.With("next1", "good1").WithConfig($"{Head}environments:\n  production: {{ protected: true }}\n"),
        },
        ["another database confirmed"] = new("ConfirmationRequired", "--confirm-database")
        {
            Arguments = $"{Upgrade} --env production --confirm-database loom",
            OnDatabase = false,
            Bad = folder => folder.With("next1", "good1").WithConfig($"{Head}environments:\n  production: {{ protected: true }}\n"),
        },
        ["no server"] = Unreachable("server", "ping --path {root}/migrations --url postgresql://u:hunter2@127.0.0.1:1/db"),
        ["no server in time"] = Unreachable("server", "upgrade --wait 300ms --path {root}/migrations --url postgresql://u:hunter2@127.0.0.1:1/db"),
        ["unknown database"] = Unreachable("createdb", "upgrade --path {root}/migrations --url postgresql://postgres:hunter2@/nodb?host={host}"),
        ["unknown role"] = Unreachable("", "upgrade --path {root}/migrations --url postgresql://nobody1:hunter2@/postgres?host={host}"),
    };

    private static BadCase Invalid(string hint, string? position, string yaml) => new("ConfigurationInvalid", hint)
    {
        Arguments = Upgrade,
        OnDatabase = false,
        Position = position,
        Bad = folder => folder.WithConfig(yaml),
    };

    private static BadCase Unreachable(string hint, string arguments) => new("ConnectionFailed", hint) { Arguments = arguments, OnDatabase = false };
}
