using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Writes a new revision file with empty upgrade and downgrade sections, or functions, on top of the head. Needs no database. With -Baseline
/// it takes over a database that is there: the first revision is what rebuilds it.
/// </summary>
/// <example>
/// <code>New-DbRevision 'add webhook_events'</code>
/// <para>A file on top of the only head; its Path says where.</para>
/// </example>
/// <example>
/// <code>New-DbRevision 'move avatars' -PowerShell</code>
/// <para>A script with functions upgrade and downgrade, which use Invoke-DbSql; only the module runs it.</para>
/// </example>
/// <example>
/// <code>New-DbRevision 'invoices' -Head base -BranchLabel billing</code>
/// <para>The first revision of a branch of its own.</para>
/// </example>
/// <example>
/// <code>New-DbRevision 'what production has' -Baseline</code>
/// <para>The first revision of a database that came into being without revisions, which is stamped with it.</para>
/// </example>
/// <seealso cref="EditDbRevisionCommand"/>
/// <seealso cref="SetDbRevisionCommand"/>
/// <seealso cref="MergeDbHeadCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsCommon.New, "DbRevision", SupportsShouldProcess = true)]
[OutputType(typeof(Revision))]
public sealed class NewDbRevisionCommand : ProjectCmdlet
{
    /// <summary>What the revision will do, in a few words; it also names the file.</summary>
    [Parameter(Position = 0)]
    [AllowEmptyString]
    public string Message { get; set; } = "";

    /// <summary>What it follows: an id, label@head, several for a merge, base for a new base. Default: head. Several heads are MultipleHeads.</summary>
    [Parameter]
    [RevisionArgument]
    [ArgumentCompleter(typeof(HeadCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Head { get; set; } = ["head"];

    /// <summary>Labels of the branch that begins with it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] BranchLabel { get; set; } = [];

    /// <summary>Allows -Head to name a revision that is no head, which makes a branch.</summary>
    [Parameter]
    public SwitchParameter Splice { get; set; }

    /// <summary>Revisions or labels that must be applied before it without being its parents.</summary>
    [Parameter]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] DependsOn { get; set; } = [];

    /// <summary>Its id. Default: a new one. Quote one that looks like a number.</summary>
    [Parameter]
    [RevisionArgument]
    [ValidateNotNullOrEmpty]
    public string? RevisionId { get; set; }

    /// <summary>Which of several version locations gets the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VersionPath { get; set; }

    /// <summary>Writes a PowerShell script (.ps1) instead of SQL. The template of psmigrate.yaml is not used for it.</summary>
    [Parameter]
    public SwitchParameter PowerShell { get; set; }

    /// <summary>
    /// Takes the database as it is for the first revision: its upgrade builds the schema that is there, owners and privileges included, and the
    /// database is stamped with it. It has no downgrade. Where there are revisions or rows of the version table already it is TargetInvalid.
    /// </summary>
    [Parameter]
    public SwitchParameter Baseline { get; set; }

    /// <summary>For a baseline: the name of the database, typed by whoever means it; needed where the environment is protected.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConfirmDatabase { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Message;

    /// <inheritdoc/>
    protected override void Execute()
    {
        NewRevision request = new()
        {
            Message = Message,
            Head = Head,
            BranchLabel = BranchLabel,
            Splice = Splice,
            DependsOn = DependsOn,
            RevisionId = RevisionId,
            VersionPath = VersionPath,
            PowerShell = PowerShell,
            Baseline = Baseline,
        };
        Revision draft = Await((engine, stop) => engine.CreateRevisionAsync(request with { DryRun = true }, stop));
        string action = Baseline
            ? $"Create revision {draft.Id} of the schema that {Database?.ToString() ?? "the database"} has, and stamp the database with it"
            : $"Create revision {draft.Id} on top of {PlanText.Rows(draft.DownRevision)}";
        if (ShouldProcess(draft.Path, action))
        {
            RunOptions run = new() { ConfirmDatabase = ConfirmDatabase };
            WriteObject(Await((engine, stop) => engine.CreateRevisionAsync(request with { RevisionId = draft.Id }, run, stop), isRun: Baseline));
        }
    }
}
