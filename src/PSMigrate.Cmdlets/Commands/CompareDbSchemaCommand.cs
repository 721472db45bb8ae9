using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Compares two schemas and emits the objects that they do not share, each with its SQL on both sides; nothing when they are the same. By
/// default what the revisions build is compared with what the database is. Revisions and SQL are run on a scratch database, never parsed. Both
/// sides are only read. A warning counts what is there and is not compared.
/// </summary>
/// <example>
/// <code>Compare-DbSchema | Format-List</code>
/// <para>What somebody has changed by hand, with both definitions line by line.</para>
/// </example>
/// <example>
/// <code>Compare-DbSchema yesterday.json database -Kind table, column | Where-Object Change -EQ Removed</code>
/// <para>The tables and columns that were there when the snapshot was written, and are not any more.</para>
/// </example>
/// <example>
/// <code>if (-not (Compare-DbSchema schema revisions:head -Quiet)) { throw 'The revisions do not build the schema.' }</code>
/// <para>Holds the revisions to the desired state, in CI.</para>
/// </example>
/// <example>
/// <code>Compare-DbSchema database schema -Sql</code>
/// <para>The statements that would make the desired schema of the database, untried. New-DbRevision -Autogenerate tries them and writes them down.</para>
/// </example>
/// <seealso cref="ExportDbSchemaCommand"/>
/// <seealso cref="TestDbRevisionCommand"/>
[Cmdlet(VerbsData.Compare, "DbSchema", DefaultParameterSetName = "Difference")]
[OutputType(typeof(SchemaDifference), ParameterSetName = ["Difference"])]
[OutputType(typeof(SchemaComparison), ParameterSetName = ["Detailed"])]
[OutputType(typeof(bool), ParameterSetName = ["Quiet"])]
[OutputType(typeof(string), ParameterSetName = ["Sql"])]
public sealed class CompareDbSchemaCommand : SchemaCmdlet
{
    /// <summary>
    /// The first schema, what should be or what was: database (the project's), revisions (what the revisions build, up to what the database
    /// has, or all without a database), revisions:TARGET, schema (the configuration's desired state), snapshot (what the last run
    /// stored, where drift_action is warn or fail), command:LINE (the SQL that a command prints), the URL of a database, or the path of a .sql
    /// file, of a folder of them, or of a .json snapshot. A Revision and a sandbox will do as well. Default: revisions.
    /// </summary>
    [Parameter(Position = 0)]
    [SchemaSource]
    [ArgumentCompleter(typeof(SchemaSourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string From { get; set; } = "revisions";

    /// <summary>The second schema, what is, named as for -From. Default: database.</summary>
    [Parameter(Position = 1)]
    [SchemaSource]
    [ArgumentCompleter(typeof(SchemaSourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string To { get; set; } = "database";

    /// <summary>Leaves out who owns what.</summary>
    [Parameter]
    public SwitchParameter NoOwner { get; set; }

    /// <summary>Takes the same columns in another order for the same table.</summary>
    [Parameter]
    public SwitchParameter IgnoreColumnOrder { get; set; }

    /// <summary>Gives true when the schemas are the same, else false, instead of the differences.</summary>
    [Parameter(ParameterSetName = "Quiet", Mandatory = true)]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Gives one object for the whole: both sides in words, the differences, and how much is not compared.</summary>
    [Parameter(ParameterSetName = "Detailed", Mandatory = true)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>
    /// Gives the statements that would make the second schema of the first, as one text that a revision could have; empty when they are the same. They
    /// are not tried.
    /// </summary>
    [Parameter(ParameterSetName = "Sql", Mandatory = true)]
    public SwitchParameter Sql { get; set; }

    /// <inheritdoc/>
    protected override void Execute()
    {
        CompareRequest request = new()
        {
            From = SourcePath(From),
            To = SourcePath(To),
            Filter = Filter with { NoOwner = NoOwner, IgnoreColumnOrder = IgnoreColumnOrder },
        };
        SchemaComparison comparison = Await((engine, stop) => engine.CompareSchemasAsync(request, stop));
        if (Detailed)
        {
            WriteObject(comparison);
            return;
        }

        WarnOf("Not compared", comparison.NotCompared);
        if (Quiet)
        {
            WriteObject(comparison.IsEqual);
        }
        else if (Sql)
        {
            WriteObject(comparison.ToSql());
        }
        else
        {
            WriteObject(comparison.Differences, enumerateCollection: true);
        }
    }
}
