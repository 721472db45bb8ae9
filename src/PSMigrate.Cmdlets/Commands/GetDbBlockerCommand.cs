using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Lists the sessions of a database that somebody waits for, with whom they block and which locks they hold. With -Table it lists every other
/// session that holds a lock on that table, waited for or not: what a change of the table would have to wait for. A role without
/// pg_read_all_stats sees neither state nor ages of other roles' sessions; they are null then.
/// </summary>
/// <example>
/// <code>Get-DbBlocker -Table public.orders -OlderThan 30s</code>
/// <para>Who has been in the way of a change of the table for half a minute.</para>
/// </example>
/// <example>
/// <code>Get-DbBlocker -User reporting -IncludeQuery | Stop-DbBlocker -Cancel</code>
/// <para>Cancels, after asking, the statements of a role's sessions that others wait for.</para>
/// </example>
/// <seealso cref="StopDbBlockerCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsCommon.Get, "DbBlocker")]
[OutputType(typeof(Blocker))]
public sealed class GetDbBlockerCommand : ProjectCmdlet
{
    /// <summary>A table, or another relation, written as in SQL: public.orders. One that does not exist is TargetInvalid.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Table { get; set; }

    /// <summary>
    /// Only sessions whose transaction is open, or without one whose state lasts, at least so long: 500ms, 30s, 5m, 1h, a TimeSpan, or a
    /// number of seconds. A session whose age the role may not see is left out.
    /// </summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan? OlderThan { get; set; }

    /// <summary>Only sessions of this role; * and ? stand for anything.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>Only sessions with this application_name; * and ? stand for anything.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Application { get; set; }

    /// <summary>Only these processes of the server, waited for or not.</summary>
    [Parameter]
    [Alias("ProcessId")]
    [ValidateRange(1, int.MaxValue)]
    public int[] Id { get; set; } = [];

    /// <summary>Reads the sessions' statements too, with passwords masked; they may hold other data of users.</summary>
    [Parameter]
    public SwitchParameter IncludeQuery { get; set; }

    /// <inheritdoc/>
    protected override object? ErrorTarget => Table;

    /// <inheritdoc/>
    protected override void Execute()
    {
        BlockerQuery query = new() { Table = Table, OlderThan = OlderThan, User = User, Application = Application, Ids = Id, IncludeQuery = IncludeQuery };
        WriteObject(Await((engine, stop) => engine.GetBlockersAsync(query, stop)), enumerateCollection: true);
    }
}
