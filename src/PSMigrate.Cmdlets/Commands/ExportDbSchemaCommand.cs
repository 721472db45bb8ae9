using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Writes a schema as SQL that rebuilds it in an empty database, each object behind what it needs, or as a snapshot to compare with later. It
/// is read from the catalogs in one moment and nothing is locked. Objects of extensions are left to the extensions. A warning counts what is
/// there and cannot be written.
/// </summary>
/// <example>
/// <code>Export-DbSchema -Path schema.sql</code>
/// <para>The database's schema, in one file.</para>
/// </example>
/// <example>
/// <code>Export-DbSchema revisions:head -Path db/schema -Form Folder -Force</code>
/// <para>What all revisions build, a file per object: a commit then shows what a revision changes.</para>
/// </example>
/// <example>
/// <code>(Export-DbSchema -Form Json | ConvertFrom-Json).hash</code>
/// <para>One short text that is the same as long as the schema is.</para>
/// </example>
/// <seealso cref="CompareDbSchemaCommand"/>
/// <seealso cref="NewDbRevisionCommand"/>
[Cmdlet(VerbsData.Export, "DbSchema", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ExportDbSchemaCommand : SchemaCmdlet
{
    /// <summary>
    /// Which schema: database (the project's), revisions (what the revisions build, up to what the database has, or all without a
    /// database), revisions:TARGET, schema (the configuration's desired state), snapshot (what the last run stored, where
    /// drift_action is warn or fail), command:LINE (the SQL that a command prints), the URL of a database, or the path of a .sql file, of a folder
    /// of them, or of a .json snapshot. A Revision and a sandbox will do as well. Default: database.
    /// </summary>
    [Parameter(Position = 0)]
    [SchemaSource]
    [ArgumentCompleter(typeof(SchemaSourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string Source { get; set; } = "database";

    /// <summary>File or folder to write. Without it the text comes out. What is there already is ConfigurationInvalid unless -Force is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// Sql for one file, Folder for a file per object and one that includes them in order, Json for a snapshot. Default: Auto, which goes by the
    /// path: .json is a snapshot, .sql one file, a folder that is there or ends with a slash a folder; SQL without a path.
    /// </summary>
    [Parameter]
    public SchemaExportForm Form { get; set; } = SchemaExportForm.Auto;

    /// <summary>Leaves out who owns what.</summary>
    [Parameter]
    public SwitchParameter NoOwner { get; set; }

    /// <summary>Replaces the file that is there, or the files in the folder.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Execute()
    {
        SchemaExportRequest request = new()
        {
            Source = SourcePath(Source),
            Path = Path is null ? null : FileSystemPath(Path),
            Form = Form,
            Filter = Filter with { NoOwner = NoOwner },
            Force = Force,
        };
        if (request.Path is not null && !ShouldProcess(GetUnresolvedProviderPathFromPSPath(Path), "Write the schema"))
        {
            return;
        }

        SchemaExport export = Await((engine, stop) => engine.ExportSchemaAsync(request, stop));
        WarnOf("Not written", export.NotCompared);
        if (request.Path is null)
        {
            WriteObject(export.Text);
        }
        else
        {
            WriteObject(export.Files.Select(file => new FileInfo(file)), enumerateCollection: true);
        }
    }
}
