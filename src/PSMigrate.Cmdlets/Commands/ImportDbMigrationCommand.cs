using System.Management.Automation;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Turns another tool's migrations into revision files of this project, and says what it changed and why: as warnings what has to be
/// looked at, the rest with -Verbose. Needs no database.
/// </summary>
/// <example>
/// <code>Import-DbMigration ../app -MigrationPath migrations -Verbose</code>
/// <para>An Alembic project: headers from its files, bodies from alembic upgrade and downgrade --sql, which it runs.</para>
/// </example>
/// <example>
/// <code>Import-DbMigration ./old -Format goose -WhatIf</code>
/// <para>Emits the revisions that it would write, with the paths they would have, and writes nothing.</para>
/// </example>
/// <seealso cref="InitializeDbMigrationCommand"/>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="SetDbRevisionCommand"/>
[Cmdlet(VerbsData.Import, "DbMigration", SupportsShouldProcess = true)]
[OutputType(typeof(Revision))]
public sealed class ImportDbMigrationCommand : ProjectCmdlet
{
    /// <summary>Folder that holds the other tool's migrations, or a file of pg_dump. What no tool is recognised in is ConfigurationInvalid.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Whose migrations they are. Default: whose they are recognised to be.</summary>
    [Parameter]
    [ValidateSet("alembic", "diesel", "golang-migrate", "dbmate", "goose", "flyway", "pg_dump")]
    public string? Format { get; set; }

    /// <summary>For Alembic: files with the output of alembic upgrade base:heads --sql. With it, or -DowngradeSql, alembic is not run.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] UpgradeSql { get; set; } = [];

    /// <summary>For Alembic: files with the output of alembic downgrade HEAD:base --sql, one for each head.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] DowngradeSql { get; set; } = [];

    /// <inheritdoc/>
    protected override object ErrorTarget => Path;

    /// <inheritdoc/>
    protected override void Execute()
    {
        ImportRequest request = new()
        {
            Source = FileSystemPath(Path),
            Format = Format,
            UpgradeSql = [.. UpgradeSql.Select(FileSystemPath)],
            DowngradeSql = [.. DowngradeSql.Select(FileSystemPath)],
        };
        if (!ShouldProcess($"Import {Path} as revision files.", $"Import {Path} as revision files?", "Import-DbMigration", out ShouldProcessReason reason)
            && reason != ShouldProcessReason.WhatIf)
        {
            return;
        }

        ImportReport report = Await((engine, stop) => engine.ImportAsync(request with { DryRun = reason == ShouldProcessReason.WhatIf }, stop));
        foreach (ImportNote note in report.Notes)
        {
            Tell(note);
        }

        WriteObject(report.Revisions, enumerateCollection: true);
    }

    private void Tell(ImportNote note)
    {
        if (note.IsWarning)
        {
            WriteWarning(note.ToString());
        }
        else
        {
            WriteVerbose(note.ToString());
        }
    }
}
