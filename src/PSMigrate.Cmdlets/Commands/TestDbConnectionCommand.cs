using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Connects to the database: true when it answers, false when it cannot be reached or lets nobody in, and -Verbose says why. With -Detailed
/// it says to what it connected, and a failure is ConnectionFailed. No connection at all, or a wrong one, is ConfigurationInvalid either way.
/// </summary>
/// <example>
/// <code>Test-DbConnection -Wait 60s</code>
/// <para>Waits at most a minute for a server that is just starting.</para>
/// </example>
/// <example>
/// <code>(Test-DbConnection -Detailed).ServerVersion</code>
/// <para>The server's version; an error that says what is wrong where there is none.</para>
/// </example>
/// <seealso cref="TestDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "DbConnection")]
[OutputType(typeof(bool), typeof(DatabaseInfo))]
public sealed class TestDbConnectionCommand : ProjectCmdlet
{
    /// <summary>Gives the database as an object, with where the connection came from; what prevents it is an error.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>How long to keep trying while the server cannot be reached: 500ms, 30s, 5m, 1h, a TimeSpan, or a number of seconds. Default: not at all.</summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan Wait { get; set; }

    /// <inheritdoc/>
    protected override object? ErrorTarget => Environment;

    /// <inheritdoc/>
    protected override void Execute()
    {
        try
        {
            DatabaseInfo database = Await((engine, stop) => engine.PingAsync(Wait, stop));
            WriteObject(Detailed ? database : true);
        }
        catch (ConnectionFailedException e) when (!Detailed)
        {
            Say(new Note(e.Message));
            WriteObject(false);
        }
    }
}
