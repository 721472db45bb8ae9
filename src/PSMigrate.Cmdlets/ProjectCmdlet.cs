using System.Collections;
using System.Management.Automation;
using PSMigrate.Cmdlets.Completion;
using PSMigrate.Cmdlets.Scripts;
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
    public string? Config { get; set; }

    /// <summary>
    /// Name of an environment of the configuration, such as production, whose keys overlay the others. One that the configuration
    /// does not have is ConfigurationInvalid.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>
    /// The database, as a URL (postgresql://user:password@host:5432/database?sslmode=require) or in the form Host=...;Database=.... It comes
    /// before the environment's connection, DATABASE_URL, the configuration's and the PG variables. An empty one, as from a variable that is
    /// not set, is ConfigurationInvalid: no other source takes its place. Only an object of the pipeline that names an environment may have an empty one.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ConnectionString { get; set; }

    /// <summary>User name and password for the database, instead of those of the connection. The password appears nowhere.</summary>
    [Parameter]
    [Credential]
    public PSCredential Credential { get; set; } = PSCredential.Empty;

    /// <summary>
    /// A script block that gives the password of each connection, for databases that take tokens which do not live long: it runs before every
    /// attempt to connect, and the one string or SecureString that it puts out is used instead of any other password. It is shown nowhere. When
    /// the script block fails, or gives anything else, that is ConnectionFailed, without its text. For example
    /// -TokenProvider { az account get-access-token --resource-type oss-rdbms --query accessToken --output tsv } takes one from Azure.
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
            if (IsPiped(nameof(ConnectionString)))
            {
                return Database is { } database ? $"{database.Database} at {database.Host}:{database.Port}" : $"object {Number} of the pipeline";
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
                    options with { ScriptHost = new ScriptHost(this, pump), TokenProvider = TokenProvider is null ? null : Ask }, pump);
                return await verb(engine, pump, stop);

                Task<string> Ask(CancellationToken cancellationToken) =>
                    pump.AskAsync(() => TokenScript.Run(TokenProvider, GetVariableValue("Error") as ArrayList), cancellationToken);
            },
            isRun);
    }

    /// <summary>Whether what this call says of the database, if anything, is what another says.</summary>
    internal bool MeansSameDatabase(ProjectCmdlet other) =>
        (ConnectionString is null || ConnectionString == other.ConnectionString)
        && (Environment is null || Environment == other.Environment)
        && (Config is null || Config == other.Config)
        && (Credential == PSCredential.Empty || Credential == other.Credential)
        && (TokenProvider is null || TokenProvider == other.TokenProvider);

    /// <summary>Leaves out what the last object of the pipeline said of a database: whoever takes all objects together has read it from each.</summary>
    private protected void ForgetPiped()
    {
        Config = Forget(nameof(Config), Config);
        Environment = Forget(nameof(Environment), Environment);
        ConnectionString = Forget(nameof(ConnectionString), ConnectionString);

        string? Forget(string parameter, string? value) => IsPiped(parameter) && MyInvocation.BoundParameters.Remove(parameter) ? null : value;
    }

    private MigrationOptions Options()
    {
        RefuseBlank(nameof(MigrationPath), MigrationPath);
        string? config = Given(nameof(Config), Config);
        return new MigrationOptions
        {
            WorkingDirectory = WorkingDirectory,
            Config = config is null ? null : FileSystemPath(config),
            Environment = Given(nameof(Environment), Environment),
            MigrationPath = [.. MigrationPath.Select(FileSystemPath)],
            ConnectionString = Given(nameof(ConnectionString), ConnectionString),
            UserName = Credential == PSCredential.Empty ? null : Credential.UserName,
            Password = Credential == PSCredential.Empty ? null : Credential.GetNetworkCredential().Password,
            Variables = Variable.Keys.Cast<object>().ToDictionary(Text, key => Text(Variable[key])),
        };
    }

    // A row of a CSV file has all columns: one that names its database may leave the others empty.
    private string? Given(string parameter, string? value)
    {
        if (IsPiped(parameter) && string.IsNullOrWhiteSpace(value) && (IsNamedBy(nameof(ConnectionString), ConnectionString) || IsNamedBy(nameof(Environment), Environment)))
        {
            return null;
        }

        RefuseBlank(parameter, value);
        return value;

        bool IsNamedBy(string other, string? name) => IsPiped(other) && !string.IsNullOrWhiteSpace(name);
    }

    // As if it were absent, another database or folder would be taken.
    private void RefuseBlank(string parameter, params string?[]? given)
    {
        if (MyInvocation.BoundParameters.ContainsKey(parameter) && (given is null or { Length: 0 } || given.Any(string.IsNullOrWhiteSpace)))
        {
            throw new ConfigurationInvalidException(
                $"-{parameter} is given without a value.", "Is the variable set that it comes from? Leave the parameter out where none is meant.");
        }
    }

    private static string Text(object? value) => LanguagePrimitives.ConvertTo<string>(value) ?? "";
}
