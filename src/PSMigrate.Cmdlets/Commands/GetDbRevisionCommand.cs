using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Lists revisions: all of them newest first, or those a parameter selects (Alembic's history, current, heads, branches and show). Marks
/// what is applied; without a database all but -Current, -Pending and -Applied still work, unmarked, and -Verbose says so.
/// </summary>
/// <example>
/// <code>Get-DbRevision</code>
/// <para>The history, newest first.</para>
/// </example>
/// <example>
/// <code>Get-DbRevision -Pending | Select-Object Id, Message, Path</code>
/// <para>What an upgrade would apply, in that order.</para>
/// </example>
/// <example>
/// <code>Get-DbRevision f3b2 | Format-List *</code>
/// <para>All about one revision.</para>
/// </example>
/// <example>
/// <code>Get-DbRevision -Graph</code>
/// <para>A picture of how revisions branch and merge: @ current, * applied, o pending, ! partial, ? unknown; without a database * for all.</para>
/// </example>
/// <seealso cref="NewDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="TestDbRevisionCommand"/>
/// <seealso cref="GetDbMigrationLogCommand"/>
[Cmdlet(VerbsCommon.Get, "DbRevision", DefaultParameterSetName = "All")]
[OutputType(typeof(Revision), typeof(RevisionGraphRow))]
public sealed class GetDbRevisionCommand : ProjectCmdlet
{
    /// <summary>Revisions to list: ids or the beginning of ids (at least 4 characters), head, heads, current, label@head. An unknown one is RevisionNotFound.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>The rows of the version table. One that no revision file has is listed with the state Unknown.</summary>
    [Parameter(ParameterSetName = "Current", Mandatory = true)]
    public SwitchParameter Current { get; set; }

    /// <summary>Those that are not applied, in the order in which they would be.</summary>
    [Parameter(ParameterSetName = "Pending", Mandatory = true)]
    public SwitchParameter Pending { get; set; }

    /// <summary>Those that are applied, newest first.</summary>
    [Parameter(ParameterSetName = "Applied", Mandatory = true)]
    public SwitchParameter Applied { get; set; }

    /// <summary>Those that nothing follows.</summary>
    [Parameter(ParameterSetName = "Head", Mandatory = true)]
    public SwitchParameter Head { get; set; }

    /// <summary>Those that follow nothing.</summary>
    [Parameter(ParameterSetName = "Base", Mandatory = true)]
    public SwitchParameter Base { get; set; }

    /// <summary>Those that several follow.</summary>
    [Parameter(ParameterSetName = "BranchPoint", Mandatory = true)]
    public SwitchParameter BranchPoint { get; set; }

    /// <summary>A range a:b, from a up to b; an end may be left out, and be base, head, current or relative.</summary>
    [Parameter(ParameterSetName = "Range", Mandatory = true)]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Range { get; set; }

    /// <summary>Only revisions of the branch with this label.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BranchLabelCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Branch { get; set; }

    /// <summary>
    /// Draws them instead, newest first, as git log --graph does: an object for each line of the picture, with the revision that is on it. @ is
    /// current, * applied, o pending, ! partial, ? unknown; without a database all are *.
    /// </summary>
    [Parameter(ParameterSetName = "All")]
    [Parameter(ParameterSetName = "Range")]
    public SwitchParameter Graph { get; set; }

    /// <summary>Rows that the version table is taken to have, base for none, so that no database is asked. Default: those of the database.</summary>
    [Parameter]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? From { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Range ?? string.Join(", ", Id);

    /// <inheritdoc/>
    protected override void Execute()
    {
        RevisionQuery query = new()
        {
            // The sets that select are called as the selections are.
            Selection = Enum.TryParse(ParameterSetName, out RevisionSelection selection) ? selection : RevisionSelection.All,
            Ids = Id,
            Branch = Branch,
            Range = Range,
            From = From,
        };
        IReadOnlyList<Revision> revisions = Await((engine, stop) => engine.GetRevisionsAsync(query, stop));
        if (Graph)
        {
            WriteObject(RevisionGraph.Draw(revisions, isMarked: From is not null || Database is { ServerVersion.Length: > 0 }), enumerateCollection: true);
        }
        else
        {
            WriteObject(revisions, enumerateCollection: true);
        }
    }
}
