using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Folds a prefix of the history into one revision: a squash. The revisions are run on a scratch database, what is there then (the schema, the rows that they
/// leave, where sequences stand) becomes the squash, and that is run on another one: only where both are the same it is written. A new
/// database goes through the squash; one that has the last of the folded revisions, or more, counts as having it; one in the middle goes on with their files, which
/// stay where they are unless -RemoveReplaced is given. It has no downgrade of its own: with the files there, the folded revisions are reverted one by one.
/// Nothing is lost in silence: revisions in PowerShell, with variables, or that do what a schema and its rows do not show (roles, settings of the server, publications)
/// are TargetInvalid, and checks (precondition, verify) that are left out are warned of. Needs no database of the project.
/// </summary>
/// <example>
/// <code>Compress-DbRevision -Message 'everything until 2.0'</code>
/// <para>One file that replaces all revisions, where the history has one head.</para>
/// </example>
/// <example>
/// <code>Compress-DbRevision f3b28c1d9e7a -RemoveReplaced -Verbose</code>
/// <para>Folds all up to a revision and deletes their files, saying which. Every database should have that revision by then.</para>
/// </example>
/// <seealso cref="NewDbRevisionCommand"/>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsData.Compress, "DbRevision", SupportsShouldProcess = true)]
[OutputType(typeof(Revision))]
public sealed class CompressDbRevisionCommand : ProjectCmdlet
{
    /// <summary>
    /// The last revision to fold: an id or the beginning of one, head, label@head, or -N, which counts from what the database has. All that it builds on is folded
    /// with it. Default: the newest revision of which that can be said, that is, on what is below it nothing else builds. Where something else does it is TargetInvalid.
    /// </summary>
    [Parameter(Position = 0)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Target { get; set; }

    /// <summary>What the squash is about; it also names the file. Default: how many revisions it replaces.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "";

    /// <summary>Its id. Default: a new one. Quote one that looks like a number.</summary>
    [Parameter]
    [RevisionArgument]
    [ValidateNotNullOrEmpty]
    public string? RevisionId { get; set; }

    /// <summary>Which of several version locations gets the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VersionPath { get; set; }

    /// <summary>
    /// Deletes the files that the squash replaces. A database that has some of the folded revisions and not the last is RevisionNotFound then, until it was
    /// upgraded with the release that had them.
    /// </summary>
    [Parameter]
    public SwitchParameter RemoveReplaced { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Target ?? "";

    /// <inheritdoc/>
    protected override void Execute()
    {
        // Whether it can be folded is only known when it was tried, so -WhatIf tries it too.
        bool isMeant = ShouldProcess(
            Target is null ? "the longest prefix of the history" : $"the history up to {Target}",
            $"Fold into one revision{(RemoveReplaced ? ", and delete the files of those that it replaces" : "")}");
        SquashRequest request = new()
        {
            Target = Target,
            Message = Message,
            RevisionId = RevisionId,
            VersionPath = VersionPath,
            Remove = RemoveReplaced,
            DryRun = !isMeant,
        };
        Revision squash = Await((engine, stop) => engine.SquashAsync(request, stop));
        if (isMeant)
        {
            WriteObject(squash);
        }
    }
}
