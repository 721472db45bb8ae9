namespace PSMigrate.Engine.Tests.Configuration;

/// <summary>Whatever is wrong in a psmigrate.yaml is told with its place, before anything is done.</summary>
public sealed class ConfigurationErrorTests
{
    // The lines are joined by |, which no configuration here contains.
    [Theory]
    [InlineData("version_locatoins: [m]", 1, 1, "version_locatoins", "Did you mean 'version_locations'?")]
    [InlineData("recursive: true|  |zzz: 1", 3, 1, "'zzz'", "version_locations, recursive")]
    [InlineData("lock_timeout: soon", 1, 15, "'soon', and that is no duration", "500ms")]
    [InlineData("lock_wait: -5s", 1, 12, "-5s", "5m")]
    [InlineData("lock_retry_for: 5 weeks", 1, 17, "5 weeks", "5m")]
    [InlineData("statement_timeout: 1d", 1, 20, "1d", "5m")]
    [InlineData("idle_in_transaction_timeout: ''", 1, 30, "no duration", "5m")]
    [InlineData("concurrent_timeout: [1s]", 1, 21, "is a list, and one value is meant", null)]
    [InlineData("recursive: maybe", 1, 12, "'maybe', and only true or false", null)]
    [InlineData("transaction_per_migration: 2", 1, 28, "'2', and only true or false", null)]
    [InlineData("protected: perhaps", 1, 12, "only true or false", null)]
    [InlineData("revision_id: guid", 1, 14, "only hex, timestamp, sequence", null)]
    [InlineData("edited: explode", 1, 9, "only warn, fail, ignore", null)]
    [InlineData("drift_action: panic", 1, 15, "only ignore, warn, fail", null)]
    [InlineData("verify_policy: pray", 1, 16, "only stop, revert, warn", null)]
    [InlineData("require_approval: -1", 1, 19, "only a whole number can be meant", null)]
    [InlineData("author_may_approve: sometimes", 1, 21, "only true or false", null)]
    [InlineData("allowed_times: office hours", 1, 16, "'office hours', and that is no time of the week", "Mon-Fri 06:00-20:00")]
    [InlineData("environments:|  production:|    allowed_times: [Mon, 08:00-08:00]", 3, 26, "'08:00-08:00'", null)]
    [InlineData("backup: maybe", 1, 9, "only none, required, dump", null)]
    [InlineData("truncate_slug_length: 0", 1, 23, "whole number above zero", null)]
    [InlineData("truncate_slug_length: 4.5", 1, 23, "whole number above zero", null)]
    [InlineData("truncate_slug_length: 99999999999", 1, 23, "whole number above zero", null)]
    [InlineData("timezone: Middle/Earth", 1, 11, "no such time zone", "Europe/Berlin")]
    [InlineData("file_template: '{date}_{ref}'", 1, 16, "'{ref}'", "{rev}")]
    [InlineData("file_template: {date}_{rev}", 1, 22, "no YAML", null)]
    [InlineData("file_template: {date}", 1, 16, "block of keys, and one value is meant", "quotes: file_template: \"{...}\"")]
    [InlineData("version_table: ''", 1, 16, "1 to 63 bytes", null)]
    [InlineData("version_table: a234567890123456789012345678901234567890123456789012345678901234", 1, 16, "1 to 63 bytes", null)]
    [InlineData("version_table_schema: {a: b}", 1, 23, "block of keys", null)]
    [InlineData("history_table: []", 1, 16, "is a list", null)]
    [InlineData("version_locations: {a: b}", 1, 20, "block of keys", null)]
    [InlineData("version_locations: []", 1, 20, "names no folder", "[migrations]")]
    [InlineData("version_locations: [a, [b]]", 1, 24, "is a list", null)]
    [InlineData("template: [a]", 1, 11, "is a list", null)]
    [InlineData("hooks: [a]", 1, 8, "is a list", null)]
    [InlineData("session_timezone: [a]", 1, 19, "is a list", null)]
    [InlineData("schema: {comand: x}", 1, 10, "'comand'", "Did you mean 'command'?")]
    [InlineData("schema: {}", 1, 9, "no command", "path")]
    [InlineData("schema: [a]", 1, 9, "is a list", null)]
    [InlineData("variables: [a]", 1, 12, "must be a block", null)]
    [InlineData("variables: {a: [b]}", 1, 16, "is a list", null)]
    [InlineData("environments: [a]", 1, 15, "must be a block", null)]
    [InlineData("environments:|  production: yes", 2, 15, "must be a block", null)]
    [InlineData("environments:|  production:|    protectd: true", 3, 5, "'protectd'", "Did you mean 'protected'?")]
    [InlineData("environments:|  production:|    lock_wait: long", 3, 16, "'long'", "5m")]
    [InlineData("environments:|  production:|    environments: {}", 3, 5, "'environments'", null)]
    [InlineData("environments:|  a: {}|  a: {}", 3, 3, "'a' is given twice", null)]
    [InlineData("connection: [a]", 1, 13, "must be a block", null)]
    [InlineData("connection:|  hots: a", 2, 3, "'hots'", "Did you mean 'host'?")]
    [InlineData("connection:|  host: a|  port: http", 3, 9, "no number from 1 to 65535", null)]
    [InlineData("connection:|  host: a|  port: 0", 3, 9, "no number from 1 to 65535", null)]
    [InlineData("connection:|  url: postgresql://a/b|  host: c", 3, 9, "has no 'host'", "Remove 'url' or 'host'")]
    [InlineData("connection:|  file: a.yaml", 2, 9, "not the section", "section: name")]
    [InlineData("connection:|  section: a", 2, 12, "not the file", "file:")]
    [InlineData("connection:|  file: a|  section: b|  database: c", 4, 13, "has no 'database'", null)]
    [InlineData("connection:|  url: [a]", 2, 8, "is a list", null)]
    [InlineData("environments:|  production:|    connection: {urll: x}", 3, 18, "'urll'", "'url'")]
    [InlineData("recursive: true|recursive: false", 2, 1, "'recursive' is given twice", null)]
    [InlineData("recursive: [true|hooks: a", 1, 12, "not closed", null)]
    [InlineData("connection: { url: ${DATABASE_URL} }", 1, 21, "no YAML", "needs quotes")]
    [InlineData("version_locations: [${DIR}]", 1, 22, "no YAML", "needs quotes")]
    [InlineData("hooks:|\tdeep: 1", 1, 1, "tab", null)]
    [InlineData("hooks: a: b", 1, 9, "no YAML", null)]
    [InlineData("hooks: *nowhere", 1, 1, "nowhere", null)]
    [InlineData("- a", 1, 1, "'key: value'", null)]
    [InlineData("just words", 1, 1, "'key: value'", null)]
    [InlineData("? [a]|: b", 1, 3, "plain text", null)]
    [InlineData("hooks: a|---|hooks: b", 3, 1, "several YAML documents", "---")]
    public void A_slip_is_told_with_its_place(string yaml, int line, int column, string message, string? hint)
    {
        using ProjectFolder project = new(yaml.Replace('|', '\n'));

        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => project.Load());

        Assert.Equal(new SourcePosition(Path.Join(project.Folder, "psmigrate.yaml"), line, column), error.Position);
        Assert.Contains(message, error.Message);
        Assert.Contains(hint ?? "", error.Hint ?? "");
        Assert.Equal("ConfigurationInvalid", error.ErrorId);
    }

    [Theory]
    [InlineData("production", "staging, test")]
    [InlineData("Staging", "staging, test")]
    public void An_unknown_environment_is_told_the_known_ones(string name, string known)
    {
        using ProjectFolder project = new("environments:\n  staging: {}\n  test:\n");

        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => project.Load(project.Options with { Environment = name }));

        Assert.Contains(name, error.Message);
        Assert.Contains(known, error.Hint);
    }

    [Fact]
    public void An_environment_needs_a_file()
    {
        using ProjectFolder project = new();

        Assert.Throws<ConfigurationInvalidException>(() => project.Load(project.Options with { Environment = "production", MigrationPath = ["m"] }));
    }

    [Fact]
    public void A_file_that_was_named_must_be_there()
    {
        using ProjectFolder project = new(null, ("PSMIGRATE_CONFIG", "gone.yaml"));

        Assert.Contains("PSMIGRATE_CONFIG", Assert.Throws<ConfigurationInvalidException>(() => project.Load()).Message);
        Assert.Contains("other.yaml", Assert.Throws<ConfigurationInvalidException>(() => project.Load(project.Options with { Config = "other.yaml" })).Message);
    }
}
