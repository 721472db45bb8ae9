using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Tests.Fuzz;

/// <summary>Configurations that somebody's editor, template or secret store has spoiled.</summary>
public sealed class ConfigurationFuzzTests : IDisposable
{
    private const string Whole = """
        connection:
          url: ${DATABASE_URL:-postgresql://u:hunter2@h:5432/db?sslmode=require}
        version_locations: [migrations, "more ${X:-y}"]
        recursive: true
        file_template: "{date}_{time}_{rev}_{slug}"
        revision_id: timestamp
        truncate_slug_length: 40
        timezone: UTC
        version_table: psmigrate_version
        lock_timeout: 2s
        statement_timeout: 00:05:00
        edited: warn
        schema: { command: "python -m app" }
        environments:
          production: { protected: true, connection: { host: h, port: 5432, database: d, password: hunter2 }, backup: required }
          test:
            connection: { file: other.yaml, section: a.b }
        variables: { owner: app }

        """;

    private static readonly string[] s_pieces =
    [
        "connection:", "url: ", "host: ", "port: ", "file: ", "section: ", "  ", "- ", "---\n", "...\n", "&a ", "*a", "!!int ", "!x ", "? ", "| ", "|\n  ", ">-\n  ", "%YAML 1.9\n",
        "\"\\x41\"", "\"\\U00110000\"", "\"\\ud83d\"", "<<: *a", "[[", "{{", "]]", "}}", "null", "~", "${X", "${", "$${", "${X:-${Y:-z}}", "environments:", "\t", "`", "1e9", "-1", ": ",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("psmigrate-fuzz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_configuration_is_read_or_refused_with_its_file()
    {
        string file = Path.Join(_folder, "psmigrate.yaml");
        FuzzRun.Check(
            Mutation.Of([Whole, "version_locations: [migrations]\n", "connection: postgresql://u:hunter2@h/d\n"], s_pieces),
            text =>
            {
                File.WriteAllBytes(file, System.Text.Encoding.UTF8.GetBytes(text));
                MigrationOptions options = new() { Config = file, WorkingDirectory = _folder };
                ProjectConfiguration configuration = ConfigurationFile.Load(options, _ => null);
                Touch(configuration);
                _ = new ConnectionResolver(_ => null).Find(options, configuration);
            },
            error => error is ConfigurationInvalidException);
    }

    [Fact]
    public void Variables_are_filled_in_or_refused() => FuzzRun.Check(
        Mutation.Of(["${A}", "${A:-b}", "x${A:-${B:-c}}y", "$${A}"], "${", "}", ":-", "$$", "A", "hunter2"),
        text => VariableText.Expand(text, name => name == "A" ? "a" : null, (message, hint) => new ConfigurationInvalidException(message, hint)));

    private static void Touch(ProjectConfiguration configuration)
    {
        foreach (System.Reflection.PropertyInfo property in typeof(ProjectConfiguration).GetProperties())
        {
            try
            {
                _ = property.GetValue(configuration);
            }
            catch (System.Reflection.TargetInvocationException e) when (e.InnerException is ConfigurationInvalidException)
            {
                // Values that name variables are checked only now.
            }
        }
    }
}
