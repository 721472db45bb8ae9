using System.Collections;
using System.Management.Automation;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that work on a project: the parameters that say which one, and which database.</summary>
public abstract class ProjectCmdlet : DbCmdlet
{
    private protected ProjectCmdlet()
    {
    }

    /// <summary>
    /// Folders of revision files. Default: version_locations of the configuration. With it and -ConnectionString no psmigrate.yaml is
    /// needed. Relative paths begin at the current location. A folder that does not exist is ConfigurationInvalid.
    /// </summary>
    [Parameter]
    public string[] MigrationPath { get; set; } = [];

    /// <summary>
    /// Path of a psmigrate.yaml. Default: the one that PSMIGRATE_CONFIG names, else the first psmigrate.yaml in the current location or
    /// above. A file that does not exist or has an unknown key is ConfigurationInvalid, with line and column.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Config { get; set; }

    /// <summary>
    /// Name of an environment of the configuration, such as production, whose keys overlay the others. One that the configuration
    /// does not have is ConfigurationInvalid.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Environment { get; set; }

    /// <summary>
    /// The database, as a URL (postgresql://user:password@host:5432/database?sslmode=require) or in the form Host=...;Database=.... It comes
    /// before the environment's connection, DATABASE_URL, the configuration's and the PG variables.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? ConnectionString { get; set; }

    /// <summary>User name and password for the database, instead of those of the connection. The password appears nowhere.</summary>
    [Parameter]
    [Credential]
    public PSCredential Credential { get; set; } = PSCredential.Empty;

    /// <summary>
    /// Values for ${name} in scripts whose header says variables: true, as in @{ owner = 'app' }. They come before the configuration's.
    /// </summary>
    [Parameter]
    public Hashtable Variable { get; set; } = [];

    /// <summary>Runs a verb of the engine and writes what it reports, until it is done.</summary>
    private protected T Await<T>(Func<MigrationEngine, CancellationToken, Task<T>> verb, bool isRun = false) =>
        Await((engine, _, stop) => verb(engine, stop), isRun);

    /// <summary>Runs a verb of the engine that may have to ask.</summary>
    private protected T Await<T>(Func<MigrationEngine, EnginePump, CancellationToken, Task<T>> verb, bool isRun)
    {
        MigrationOptions options = Options();
        return Await(
            async (pump, stop) =>
            {
                // One engine for one verb: its id is the run's.
                await using MigrationEngine engine = new(options, pump);
                return await verb(engine, pump, stop);
            },
            isRun);
    }

    private MigrationOptions Options() => new()
    {
        WorkingDirectory = WorkingDirectory,
        Config = Config is null ? null : FileSystemPath(Config),
        Environment = Environment,
        MigrationPath = [.. MigrationPath.Select(FileSystemPath)],
        ConnectionString = ConnectionString,
        UserName = Credential == PSCredential.Empty ? null : Credential.UserName,
        Password = Credential == PSCredential.Empty ? null : Credential.GetNetworkCredential().Password,
        Variables = Variable.Keys.Cast<object>().ToDictionary(Text, key => Text(Variable[key])),
    };

    private static string Text(object? value) => LanguagePrimitives.ConvertTo<string>(value) ?? "";
}
