using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Reads the history table of a database, newest first: every run, revision, and statement outside a transaction, with who, where, when, how
/// long, and which error. A database without one has no history, and that is no error.
/// </summary>
/// <example>
/// <code>Get-DbMigrationLog -First 20</code>
/// <para>The last 20 rows.</para>
/// </example>
/// <example>
/// <code>Get-DbMigrationLog -Failed -Since (Get-Date).AddDays(-7) | Format-List</code>
/// <para>What went wrong in the last week, in full.</para>
/// </example>
/// <example>
/// <code>(Get-DbMigrationLog -Kind run -First 1).Context.git_commit</code>
/// <para>The commit that the last run's scripts came from, where they are in a git checkout.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade | Get-DbMigrationLog</code>
/// <para>What the history has of the revisions just applied.</para>
/// </example>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="InvokeDbDowngradeCommand"/>
[Cmdlet(VerbsCommon.Get, "DbMigrationLog")]
[OutputType(typeof(LogEntry))]
public sealed class GetDbMigrationLogCommand : ProjectCmdlet
{
    /// <summary>Only this run: its id, which is in what Invoke-DbUpgrade and this cmdlet give, or the first digits of it, at least four. Another text is TargetInvalid.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? RunId { get; set; }

    /// <summary>Only this revision, by its full id: it need not have a file any more.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Revision { get; set; }

    /// <summary>Only what began at this time or later. Without a zone it is the local time of this machine, as everywhere in PowerShell.</summary>
    [Parameter]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only rows of this kind: run, step (a revision), statement (one outside a transaction) or batch.</summary>
    [Parameter]
    [ValidateSet("run", "step", "statement", "batch")]
    public string? Kind { get; set; }

    /// <summary>Only what failed or was interrupted.</summary>
    [Parameter]
    public SwitchParameter Failed { get; set; }

    /// <summary>At most this many rows, the newest. Default: all of them.</summary>
    [Parameter]
    [Alias("Limit")]
    [ValidateRange(1, int.MaxValue)]
    public int First { get; set; }

    /// <inheritdoc/>
    protected override object? ErrorTarget => Revision ?? RunId;

    /// <inheritdoc/>
    protected override void Execute()
    {
        LogQuery query = new() { RunId = RunId, Revision = Revision, Since = Since, Kind = Kind?.ToLowerInvariant(), Failed = Failed, Limit = First };
        WriteObject(Await((engine, stop) => engine.GetLogAsync(query, stop)), enumerateCollection: true);
    }
}
