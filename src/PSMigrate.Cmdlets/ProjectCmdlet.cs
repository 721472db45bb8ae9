using System.Collections;
using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that work on a project: the parameters that say which one, and which database.</summary>
public abstract class ProjectCmdlet : DbCmdlet
{
    private protected ProjectCmdlet()
    {
    }

    /// <summary>
    /// Folders of revision files, instead of the configuration's version_locations. With it and -ConnectionString no psmigrate.yaml is
    /// needed. Relative paths begin at the current location. A folder that does not exist is ConfigurationInvalid.
    /// </summary>
    [Parameter]
    [NotBlank]
    public string[] MigrationPath { get; set; } = [];

    /// <summary>
    /// Path of a psmigrate.yaml. Without it PSMIGRATE_CONFIG names one, else the first psmigrate.yaml in the current location or above is
    /// taken. A file that does not exist or has an unknown key is ConfigurationInvalid, with line and column.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NotBlank]
    public string? Config { get; set; }

    /// <summary>
    /// Name of an environment of the configuration, such as production, whose keys overlay the others. One that the configuration
    /// does not have is ConfigurationInvalid.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    [NotBlank]
    public string? Environment { get; set; }

    /// <summary>
    /// The database, as a URL (postgresql://user:password@host:5432/database?sslmode=require) or in the form Host=...;Database=.... It comes
    /// before the environment's connection, DATABASE_URL, the configuration's and the PG variables. An empty one, as from a variable that is
    /// not set, is an error: no other source takes its place.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NotBlank]
    public string? ConnectionString { get; set; }

    /// <summary>User name and password for the database, instead of those of the connection. The password appears nowhere.</summary>
    [Parameter]
    [Credential]
    public PSCredential Credential { get; set; } = PSCredential.Empty;

    /// <summary>
    /// A script block that gives the password of each connection, for databases that take tokens which do not live long: it runs before every
    /// attempt to connect, and the one string or SecureString that it puts out is used instead of any other password. It is shown nowhere. When
    /// the script block fails, or gives anything else, that is ConnectionFailed, without its text. For example
    /// -TokenProvider { az account get-access-token --resource-type oss-rdbms --query accessToken --output tsv }
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ScriptBlock? TokenProvider { get; set; }

    /// <summary>
    /// Values for ${name} in scripts whose header says variables: true, as in @{ owner = 'app' }. They come before the configuration's.
    /// </summary>
    [Parameter]
    public Hashtable Variable { get; set; } = [];

    /// <inheritdoc/>
    private protected override string? Place
    {
        get
        {
            // The connection itself may hold a password; what the engine made of it does not.
            if (IsPiped(nameof(ConnectionString)) && Database is { } database)
            {
                return $"{database.Database} on {database.Host}:{database.Port}";
            }

            return IsPiped(nameof(Environment)) ? Environment : IsPiped(nameof(Config)) ? Config : null;
        }
    }

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
                await using MigrationEngine engine = new(
                    TokenProvider is { } provider ? options with { TokenProvider = asked => pump.AskAsync(() => TokenScript.Run(provider), asked) } : options,
                    pump);
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
