using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Tests.Configuration;

public sealed class ConfigurationFileTests
{
    [Fact]
    public void Without_a_word_everything_has_its_default()
    {
        using ProjectFolder project = new("");

        ProjectConfiguration configuration = project.Load();

        Assert.Equal([Path.Join(project.Folder, "migrations")], configuration.VersionLocations);
        Assert.False(configuration.Recursive);
        Assert.Equal("{date}_{time}_{rev}_{slug}", configuration.FileTemplate);
        Assert.Null(configuration.Template);
        Assert.Equal(RevisionIdStyle.Hex, configuration.RevisionId);
        Assert.Equal(40, configuration.TruncateSlugLength);
        Assert.Equal(TimeZoneInfo.Utc, configuration.Timezone);
        Assert.Equal("public.psmigrate_version", $"{configuration.VersionTableSchema}.{configuration.VersionTable}");
        Assert.Equal("psmigrate_history", configuration.HistoryTable);
        Assert.True(configuration.TransactionPerMigration);
        Assert.Equal(
            [2, 300, 300, 0, 0, 0],
            new[]
            {
                configuration.LockTimeout, configuration.LockWait, configuration.LockRetryFor,
                configuration.StatementTimeout, configuration.IdleInTransactionTimeout, configuration.ConcurrentTimeout,
            }.Select(duration => (int)duration.TotalSeconds));
        Assert.Equal("UTC", configuration.SessionTimezone);
        Assert.Equal(EditedPolicy.Warn, configuration.Edited);
        Assert.Null(configuration.Schema);
        Assert.Equal(DriftAction.Ignore, configuration.DriftAction);
        Assert.Null(configuration.Hooks);
        Assert.Equal(VerifyPolicy.Stop, configuration.VerifyPolicy);
        Assert.False(configuration.Protected);
        Assert.Equal(BackupPolicy.None, configuration.Backup);
        Assert.Empty(configuration.Variables);
        Assert.Empty(configuration.Environments);
        Assert.Null(configuration.Connection);
    }

    [Fact]
    public void Every_key_is_read()
    {
        using ProjectFolder project = new("""
            connection: { url: "${NOT_SET_AND_NOT_NEEDED}" }
            version_locations: [db/a, ../b]
            recursive: yes
            file_template: "{rev}_{slug}"
            template: t/revision.sql.tmpl
            revision_id: timestamp
            truncate_slug_length: 20
            timezone: Europe/Berlin
            version_table: alembic_version
            version_table_schema: app
            history_table: h
            transaction_per_migration: false
            lock_timeout: 500ms
            lock_wait: 00:01:00
            lock_retry_for: 90
            statement_timeout: 1h
            idle_in_transaction_timeout: 5m
            concurrent_timeout: none
            session_timezone: Europe/Vienna
            edited: ignore
            schema: db/schema
            drift_action: fail
            hooks: hooks
            verify_policy: warn
            variables: { owner: app, n: 12 }
            """);

        ProjectConfiguration configuration = project.Load();

        Assert.Equal([Path.Join(project.Folder, "db", "a"), Path.GetFullPath("../b", project.Folder)], configuration.VersionLocations);
        Assert.True(configuration.Recursive);
        Assert.Equal("{rev}_{slug}", configuration.FileTemplate);
        Assert.Equal(Path.Join(project.Folder, "t", "revision.sql.tmpl"), configuration.Template);
        Assert.Equal(RevisionIdStyle.Timestamp, configuration.RevisionId);
        Assert.Equal(20, configuration.TruncateSlugLength);
        Assert.Equal("Europe/Berlin", configuration.Timezone.Id);
        Assert.Equal("app.alembic_version", $"{configuration.VersionTableSchema}.{configuration.VersionTable}");
        Assert.Equal("h", configuration.HistoryTable);
        Assert.False(configuration.TransactionPerMigration);
        Assert.Equal(TimeSpan.FromMilliseconds(500), configuration.LockTimeout);
        Assert.Equal(TimeSpan.FromMinutes(1), configuration.LockWait);
        Assert.Equal(TimeSpan.FromSeconds(90), configuration.LockRetryFor);
        Assert.Equal(TimeSpan.FromHours(1), configuration.StatementTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), configuration.IdleInTransactionTimeout);
        Assert.Equal(TimeSpan.Zero, configuration.ConcurrentTimeout);
        Assert.Equal("Europe/Vienna", configuration.SessionTimezone);
        Assert.Equal(EditedPolicy.Ignore, configuration.Edited);
        Assert.Equal(new SchemaSource(Path.Join(project.Folder, "db", "schema"), null), configuration.Schema);
        Assert.Equal(DriftAction.Fail, configuration.DriftAction);
        Assert.Equal(Path.Join(project.Folder, "hooks"), configuration.Hooks);
        Assert.Equal(VerifyPolicy.Warn, configuration.VerifyPolicy);
        Assert.Equal("app 12", $"{configuration.Variables["owner"]} {configuration.Variables["n"]}");
    }

    [Fact]
    public void The_schema_may_be_a_command()
    {
        using ProjectFolder project = new("schema: { command: python -m app.print_ddl }");

        Assert.Equal(new SchemaSource(null, "python -m app.print_ddl"), project.Load().Schema);
    }

    [Fact]
    public void An_environment_lies_over_the_file()
    {
        using ProjectFolder project = new("""
            connection: { host: dev }
            lock_wait: 1m
            edited: warn
            environments:
              production: { protected: true, lock_wait: 10m, backup: required, connection: { host: prod } }
              test:
            """);

        ProjectConfiguration production = project.Load(project.Options with { Environment = "production" });
        ProjectConfiguration test = project.Load(project.Options with { Environment = "test" });

        Assert.Equal(["production", "test"], production.Environments);
        Assert.Equal("production", production.Environment);
        Assert.True(production.Protected);
        Assert.Equal(BackupPolicy.Required, production.Backup);
        Assert.Equal(TimeSpan.FromMinutes(10), production.LockWait);
        Assert.Equal(EditedPolicy.Warn, production.Edited);
        Assert.Equal("environment production", production.EnvironmentConnection?.Source);
        Assert.Equal(TimeSpan.FromMinutes(1), test.LockWait);
        Assert.Null(test.EnvironmentConnection);
    }

    [Fact]
    public void A_protected_environment_fails_on_edited_scripts_unless_told_otherwise()
    {
        using ProjectFolder project = new("environments:\n  production: { protected: true }\n");

        Assert.Equal(EditedPolicy.Fail, project.Load(project.Options with { Environment = "production" }).Edited);
        Assert.Equal(EditedPolicy.Warn, project.Load().Edited);
    }

    [Fact]
    public void A_variable_that_is_not_set_matters_only_where_it_is_needed()
    {
        using ProjectFolder project = new("recursive: true\nversion_table: ${TABLE}\nlock_wait: \"${WAIT}\"\nenvironments: { x: { hooks: \"${H}\" } }\n");

        ProjectConfiguration configuration = project.Load();

        Assert.True(configuration.Recursive);
        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => configuration.VersionTable);
        Assert.Equal((2, 16), (error.Position!.Line, error.Position.Column));
        Assert.Contains("TABLE is not set", error.Message);
        Assert.Contains("${TABLE:-...}", error.Hint);

        project.Variables["TABLE"] = "v";
        project.Variables["WAIT"] = "soon";
        Assert.Equal("v", configuration.VersionTable);
        Assert.Contains("'soon'", Assert.Throws<ConfigurationInvalidException>(() => configuration.LockWait).Message);
    }

    [Theory]
    [InlineData("${A}", "a")]
    [InlineData("x${A}y${A}z", "xayaz")]
    [InlineData("${NONE:-d}", "d")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${A:-d}", "a")]
    [InlineData("${NONE:-}", "")]
    [InlineData("${NONE:-${A}/b}", "a/b")]
    [InlineData("${NONE:-x:-y}", "x:-y")]
    [InlineData("$${A}", "${A}")]
    [InlineData("$A $", "$A $")]
    [InlineData("a}b", "a}b")]
    public void Variables_are_filled_in(string text, string expected) =>
        Assert.Equal(expected, VariableText.Expand(text, Value, (message, _) => new InvalidOperationException(message)));

    [Theory]
    [InlineData("${NONE}", "NONE is not set")]
    [InlineData("${EMPTY}", "EMPTY is empty")]
    [InlineData("${A", "not closed")]
    [InlineData("${}", "name of a variable")]
    [InlineData("${A B}", "name of a variable")]
    [InlineData("${A-b}", "name of a variable")]
    public void Variables_that_cannot_be_filled_in_are_told(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => VariableText.Expand(text, Value, (m, _) => new InvalidOperationException(m))).Message);

    [Fact]
    public void The_file_is_looked_for_upwards_and_its_paths_are_its_own()
    {
        using ProjectFolder project = new("version_locations: ${DIR:-versions}");
        string deep = Directory.CreateDirectory(Path.Join(project.Folder, "src", "deep")).FullName;

        ProjectConfiguration configuration = project.Load(new MigrationOptions { WorkingDirectory = deep });

        Assert.Equal(Path.Join(project.Folder, "psmigrate.yaml"), configuration.File);
        Assert.Equal([Path.Join(project.Folder, "versions")], configuration.VersionLocations);
    }

    [Fact]
    public void A_file_given_comes_before_the_variable_and_that_before_the_folder()
    {
        using ProjectFolder project = new("version_table: found", ("PSMIGRATE_CONFIG", "b/two.yaml"));
        project.Write("a/one.yaml", "version_table: given");
        project.Write("b/two.yaml", "version_table: variable");

        Assert.Equal("given", project.Load(project.Options with { Config = "a/one.yaml" }).VersionTable);
        Assert.Equal("variable", project.Load().VersionTable);
        project.Variables["PSMIGRATE_CONFIG"] = "";
        Assert.Equal("found", project.Load().VersionTable);
    }

    [Fact]
    public void Folders_given_to_a_door_are_relative_to_where_it_stands_and_replace_the_files()
    {
        using ProjectFolder project = new("version_locations: [a]\nversion_table: v");
        string deep = Directory.CreateDirectory(Path.Join(project.Folder, "deep")).FullName;

        ProjectConfiguration configuration = project.Load(new MigrationOptions { WorkingDirectory = deep, MigrationPath = ["m"] });

        Assert.Equal([Path.Join(deep, "m")], configuration.VersionLocations);
        Assert.Equal("v", configuration.VersionTable);
    }

    [Fact]
    public void Without_a_file_only_the_folders_are_missed()
    {
        using ProjectFolder project = new();

        ProjectConfiguration configuration = project.Load();

        Assert.Equal("psmigrate_version", configuration.VersionTable);
        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => configuration.VersionLocations);
        Assert.Contains("-MigrationPath", error.Hint);
        Assert.Contains("--path", error.Hint);
        Assert.Equal("(no psmigrate.yaml)", configuration.ToString());
        Assert.Equal([Path.Join(project.Folder, "m")], project.Load(project.Options with { MigrationPath = ["m"] }).VersionLocations);
    }

    private static string? Value(string name) => name switch
    {
        "A" => "a",
        "EMPTY" => "",
        _ => null,
    };
}
