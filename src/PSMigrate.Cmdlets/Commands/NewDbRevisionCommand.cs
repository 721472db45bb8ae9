using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Writes a new revision file with empty upgrade and downgrade sections, or functions, on top of the head. Needs no database. With -Baseline
/// it takes over a database that is there: the first revision is what rebuilds it. With -Autogenerate it writes both sections: what leads from
/// the database to the schema that psmigrate.yaml names, and back.
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
/// <example>
/// <code>New-DbRevision 'orders' -Autogenerate -Rename 'public.orders.total=amount'</code>
/// <para>What makes the desired schema of the database, with a column that was renamed, tried on a scratch database both ways before it is written.</para>
/// </example>
/// <seealso cref="EditDbRevisionCommand"/>
/// <seealso cref="SetDbRevisionCommand"/>
/// <seealso cref="MergeDbHeadCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsCommon.New, "DbRevision", SupportsShouldProcess = true)]
[OutputType(typeof(Revision))]
public sealed class NewDbRevisionCommand : ObjectFilterCmdlet
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

    /// <summary>
    /// Writes what leads from the database as it is to the schema that psmigrate.yaml names, and back. Both are tried on a scratch database first; what
    /// the server refused there is left as a comment with -- TODO(psmigrate), which Test-DbRevision finds. Nothing is written where nothing
    /// differs. A database behind its revisions is NotUpToDate. -Schema, -Kind, -Include and -Exclude say which objects, and go with this alone:
    /// -Exclude django_migrations leaves another tool's table alone.
    /// </summary>
    [Parameter]
    public SwitchParameter Autogenerate { get; set; }

    /// <summary>
    /// For -Autogenerate: what was renamed, as in public.users=people or public.users.name=full_name. With nothing behind the sign it is no rename, and
    /// what it names is dropped. Without an answer a person is asked about what looks renamed; where nobody can be it is ConfirmationRequired.
    /// A comment -- renamed from: name beside the object in the schema's SQL says it too.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Rename { get; set; } = [];

    /// <inheritdoc/>
    protected override object ErrorTarget => Message;

    /// <inheritdoc/>
    protected override void Execute()
    {
        if (!Autogenerate && GivenFilter is { } filter)
        {
            throw new TargetInvalidException($"-{filter} goes with -Autogenerate.", "Add it, or leave that out.");
        }

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
            Autogenerate = Autogenerate,
            Rename = Rename,
        };
        if (Autogenerate)
        {
            WriteGenerated(request with { Filter = request.Filter with { Schemas = Schema, Kinds = Kind, Include = Include, Exclude = Exclude } });
            return;
        }

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

    // What it would write is only known when it was tried, so -WhatIf tries it too.
    private void WriteGenerated(NewRevision request)
    {
        bool isMeant = ShouldProcess("the schema of psmigrate.yaml", "Create the revision that leads there from the database");
        Revision? revision = Await(
            (engine, pump, stop) => engine.AutogenerateAsync(
                request with
                {
                    DryRun = !isMeant,
                    ConfirmRename = Interaction.CanAsk(Host) ? question => pump.AskAsync(() => IsRename(question), stop) : null,
                },
                stop),
            isRun: false);
        if (revision is not null && isMeant)
        {
            WriteObject(revision);
        }
    }

    private bool IsRename(RenameQuestion question) =>
        ShouldContinue($"{question.Old} is gone from the schema, and {question.New} is new: {question.Evidence}.\nWas it renamed? Otherwise it is dropped, with its data.", "Renamed?");
}
