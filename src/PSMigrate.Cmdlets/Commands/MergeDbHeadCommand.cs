using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>Writes a revision file that joins heads into one. Needs no database. With a single head there is nothing to do and no output.</summary>
/// <example>
/// <code>Merge-DbHead</code>
/// <para>Joins all heads, so that head means one revision again.</para>
/// </example>
/// <example>
/// <code>Get-DbRevision -Head | Merge-DbHead -Message 'billing meets main'</code>
/// <para>Joins the heads that come through the pipeline.</para>
/// </example>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="NewDbRevisionCommand"/>
[Cmdlet(VerbsData.Merge, "DbHead", SupportsShouldProcess = true)]
[OutputType(typeof(Revision))]
public sealed class MergeDbHeadCommand : ProjectCmdlet
{
    private readonly List<string> _heads = [];

    /// <summary>What to join: ids or the beginning of ids, label@head. Default: all heads. An unknown one is RevisionNotFound.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(HeadCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>What the merge is about. Default: the names of what it joins.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "";

    /// <summary>Labels of the branch that begins with it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] BranchLabel { get; set; } = [];

    /// <summary>Its id. Default: a new one. Quote one that looks like a number.</summary>
    [Parameter]
    [RevisionArgument]
    [ValidateNotNullOrEmpty]
    public string? RevisionId { get; set; }

    /// <summary>Which of several version locations gets the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VersionPath { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", _heads);

    /// <inheritdoc/>
    protected override void Execute() => _heads.AddRange(Id);

    /// <inheritdoc/>
    protected override void Finish()
    {
        // Nothing came through the pipeline: that is no wish to join everything.
        if (MyInvocation.ExpectingInput && _heads.Count == 0)
        {
            return;
        }

        NewRevision request = new() { Head = _heads, Message = Message, BranchLabel = BranchLabel, RevisionId = RevisionId, VersionPath = VersionPath };
        Revision? draft = Await((engine, stop) => engine.MergeHeadsAsync(request with { DryRun = true }, stop));
        if (draft is not null && ShouldProcess(draft.Path, $"Create revision {draft.Id} that joins {PlanText.Rows(draft.DownRevision)}"))
        {
            WriteObject(Await((engine, stop) => engine.MergeHeadsAsync(request with { RevisionId = draft.Id }, stop)));
        }
    }
}
