using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Writes an upgrade or a downgrade as a script of SQL, for whoever may run it later (Alembic's --sql). The script takes the same lock as a run,
/// refuses to run unless the version table holds what it starts from, stops at the first error, and records every revision as a run does.
/// With -From it needs no database. Nothing is written unless all of it can be.
/// </summary>
/// <example>
/// <code>Export-DbMigrationSql -From base -Path upgrade.sql</code>
/// <para>A script that takes an empty database to the head; run it with psql --file upgrade.sql.</para>
/// </example>
/// <example>
/// <code>Export-DbMigrationSql base -Downgrade -From head</code>
/// <para>What would revert everything, as text.</para>
/// </example>
/// <example>
/// <code>Get-DbRevision -Head | Export-DbMigrationSql -Idempotent -Path upgrade.sql</code>
/// <para>One script to all heads, which may be run again and passes over what is done.</para>
/// </example>
/// <seealso cref="GetDbMigrationPlanCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="InvokeDbDowngradeCommand"/>
[Cmdlet(VerbsData.Export, "DbMigrationSql", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ExportDbMigrationSqlCommand : ProjectCmdlet
{
    private readonly List<string> _targets = [];
    private readonly HashSet<(string?, string?, string?)> _databases = [];

    /// <summary>
    /// Where to go, as for Invoke-DbUpgrade and Invoke-DbDowngrade; several for several branches, also through the pipeline. A range a:b says
    /// where it starts as well. Default: head; a downgrade has to name one.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = [];

    /// <summary>Writes the way down instead of the way up.</summary>
    [Parameter]
    public SwitchParameter Downgrade { get; set; }

    /// <summary>Rows that the version table will have, base for none, so that no database is asked. Default: those of the database.</summary>
    [Parameter]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? From { get; set; }

    /// <summary>File to write, replacing what is there; it appears whole or not at all. Without it the script comes out as text.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// Leaves psql's commands out, for other tools, which then have to stop at the first error. Statements that run outside a
    /// transaction, such as CREATE INDEX CONCURRENTLY, are ScriptInvalid there.
    /// </summary>
    [Parameter]
    public SwitchParameter Plain { get; set; }

    /// <summary>Has each revision look whether it is due, so that the script can be run again, or on databases that are on different points of its way.</summary>
    [Parameter]
    public SwitchParameter Idempotent { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", _targets);

    /// <inheritdoc/>
    protected override void Execute()
    {
        _targets.AddRange(Target);
        _databases.Add((Config, Environment, ConnectionString));
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        // Nothing came through the pipeline: that is no wish for the head.
        if (MyInvocation.ExpectingInput && _targets.Count == 0)
        {
            return;
        }

        if (_databases.Count > 1)
        {
            throw new TargetInvalidException(
                "One script is for one database, and the objects of the pipeline name several.",
                "Export one at a time: ... | ForEach-Object { Export-DbMigrationSql -ConnectionString $_.ConnectionString }.");
        }

        ExportRequest request = new()
        {
            Direction = Downgrade ? MigrationDirection.Downgrade : MigrationDirection.Upgrade,
            Targets = _targets.Count == 0 && !Downgrade ? ["head"] : _targets,
            From = From,
            Form = Plain ? SqlScriptForm.Plain : SqlScriptForm.Psql,
            Idempotent = Idempotent,
            Path = Path is null ? null : FileSystemPath(Path),
        };
        string verb = PlanText.Verb(request.Direction);
        if (request.Path is null)
        {
            WriteObject(Await((engine, stop) => engine.ExportAsync(request, stop)).Sql);
        }
        else if (ShouldProcess(GetUnresolvedProviderPathFromPSPath(Path), $"Write the SQL to {verb} to {string.Join(", ", request.Targets)}"))
        {
            WriteObject(new FileInfo(Await((engine, stop) => engine.ExportAsync(request, stop)).Path!));
        }
    }
}
