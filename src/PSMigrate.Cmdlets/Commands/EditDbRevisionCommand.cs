using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Opens the files of revisions in the editor that VISUAL or EDITOR names, all at once, and waits for it (Alembic's edit). Needs no
/// database. Where neither is set it is ToolMissing, which names the files.
/// </summary>
/// <example>
/// <code>Edit-DbRevision head</code>
/// <para>Opens the newest revision.</para>
/// </example>
/// <example>
/// <code>New-DbRevision 'add users' | Edit-DbRevision</code>
/// <para>Writes a revision file and opens it.</para>
/// </example>
/// <seealso cref="NewDbRevisionCommand"/>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="SetDbRevisionCommand"/>
[Cmdlet(VerbsData.Edit, "DbRevision", SupportsShouldProcess = true)]
[OutputType(typeof(Revision))]
public sealed class EditDbRevisionCommand : ProjectCmdlet
{
    private readonly List<string> _ids = [];

    /// <summary>Which: ids or the beginning of ids (at least 4 characters), head, heads, current, label@head. An unknown one is RevisionNotFound.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", _ids);

    /// <inheritdoc/>
    protected override void Execute() => _ids.AddRange(Id);

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_ids.Count > 0 && ShouldProcess(string.Join(", ", _ids), "Open in the editor"))
        {
            WriteObject(Await((engine, stop) => engine.EditAsync(_ids, stop)), enumerateCollection: true);
        }
    }
}
