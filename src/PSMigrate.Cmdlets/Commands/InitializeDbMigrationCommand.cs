using System.Management.Automation;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Begins a project: writes psmigrate.yaml, a template for new revisions, and the folder of revisions with a .gitattributes (Alembic's
/// init). Touches nothing that is there; where there is a psmigrate.yaml already it is ConfigurationInvalid. Needs no database.
/// </summary>
/// <example>
/// <code>Initialize-DbMigration</code>
/// <para>Makes the current folder a project, with its revisions in migrations.</para>
/// </example>
/// <example>
/// <code>Initialize-DbMigration services/billing -VersionLocation db/versions -WhatIf</code>
/// <para>Names the files it would write.</para>
/// </example>
/// <seealso cref="NewDbRevisionCommand"/>
/// <seealso cref="ImportDbMigrationCommand"/>
[Cmdlet(VerbsData.Initialize, "DbMigration", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class InitializeDbMigrationCommand : DbCmdlet
{
    /// <summary>Folder of the project, made when it is not there. Default: the current location.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>Folder of its revisions, relative to the project. Default: migrations.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string VersionLocation { get; set; } = "migrations";

    /// <inheritdoc/>
    protected override object ErrorTarget => Path;

    /// <inheritdoc/>
    protected override void Execute()
    {
        NewProject request = new() { Path = FileSystemPath(Path), VersionLocation = VersionLocation };
        if (ShouldProcess(string.Join(", ", Write(request with { DryRun = true })), "Create"))
        {
            WriteObject(Write(request).Select(file => new FileInfo(file)), enumerateCollection: true);
        }
    }

    private IReadOnlyList<string> Write(NewProject request) => Await(async (pump, stop) =>
    {
        await using MigrationEngine engine = new(new MigrationOptions { WorkingDirectory = WorkingDirectory }, pump);
        return await engine.InitializeAsync(request, stop);
    });
}
