using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Connects to the database: true when it answers, false when it cannot be reached or lets nobody in, and -Verbose says why. With -Detailed
/// it looks at what would keep a run from its work, and gives a record per check. No connection at all, or a wrong one, is ConfigurationInvalid
/// either way. It writes nothing and locks nothing.
/// </summary>
/// <example>
/// <code>Test-DbConnection -Wait 60s</code>
/// <para>Waits at most a minute for a server that is just starting.</para>
/// </example>
/// <example>
/// <code>Test-DbConnection -Detailed | Where-Object Status -NE Pass</code>
/// <para>What a run would suffer from: missing privileges, long transactions, a standby that is behind, another run.</para>
/// </example>
/// <example>
/// <code>(Test-DbConnection -PassThru).ServerVersion</code>
/// <para>The server's version; an error that says what is wrong where there is none.</para>
/// </example>
/// <seealso cref="GetDbBlockerCommand"/>
/// <seealso cref="TestDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "DbConnection", DefaultParameterSetName = "Answer")]
[OutputType(typeof(bool), ParameterSetName = ["Answer"])]
[OutputType(typeof(HealthCheck), ParameterSetName = ["Checks"])]
[OutputType(typeof(DatabaseInfo), ParameterSetName = ["Database"])]
public sealed class TestDbConnectionCommand : ProjectCmdlet
{
    /// <summary>
    /// Gives a record per check, with Status Pass, Warn or Fail, a message, and a hint with what to type: is the server reachable, of a supported
    /// version, without a pooler that runs cannot use, and no standby; may the role use psmigrate's tables; does another run hold the lock; are
    /// transactions open for longer than lock_retry_for, idle for longer than lock_timeout, or prepared; is a vacuum to prevent wraparound due; do
    /// standbys follow; are connections left; how large is the database. Fail is what a run would fail of.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Checks")]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Gives the database as an object, with where the connection came from; what prevents it is an error: ConnectionFailed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Database")]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How long to keep trying while the server cannot be reached: 500ms, 30s, 5m, 1h, a TimeSpan, or a number of seconds. Default: not at all.</summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan Wait { get; set; }

    /// <inheritdoc/>
    protected override object? ErrorTarget => Environment;

    /// <inheritdoc/>
    protected override void Execute()
    {
        if (Detailed)
        {
            WriteObject(Await((engine, stop) => engine.CheckHealthAsync(Wait, stop)), enumerateCollection: true);
            return;
        }

        try
        {
            DatabaseInfo database = Await((engine, stop) => engine.PingAsync(Wait, stop));
            WriteObject(PassThru ? database : true);
        }
        catch (ConnectionFailedException e) when (!PassThru)
        {
            Say(new Note(e.Message));
            WriteObject(false);
        }
    }
}
