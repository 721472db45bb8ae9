using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Host;
using PSMigrate.Cmdlets.Scripts;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Runs SQL and gives its rows as objects. In a function of a PowerShell revision it uses the connection and the transaction of the migration.
/// Elsewhere it connects by itself, and a call is one transaction; in a protected environment it can only read, unless -ConfirmDatabase names the
/// database. What the server refuses is StatementFailed. Transaction control and psql's commands are ScriptInvalid, as in revisions of SQL.
/// </summary>
/// <example>
/// <code>Invoke-DbSql 'UPDATE users SET name = @name WHERE id = @id' @{ name = 'Ada'; id = 7 }</code>
/// <para>One statement with values; a text becomes what the place it stands in needs: a uuid, a timestamp, JSON, a value of an enum.</para>
/// </example>
/// <example>
/// <code>Invoke-DbSql 'SELECT id, name FROM users' | Where-Object name -Like 'A*'</code>
/// <para>An object for each row, with its columns as properties.</para>
/// </example>
/// <seealso cref="NewDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DbSql", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class InvokeDbSqlCommand : ProjectCmdlet
{
    /// <summary>One statement, or without -Parameter several. Statements that cannot run in a transaction, such as VACUUM, need a call of their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Sql { get; set; } = "";

    /// <summary>
    /// Values for each @name in the statement, as in @{ id = 7 }: texts, numbers, $true, dates and times, guids, byte[], $null, and arrays of
    /// these. A name without a value, or a value without its name in the statement, is ScriptInvalid.
    /// </summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public IDictionary Parameter { get; set; } = new Hashtable();

    /// <summary>Reads no rows: several statements then take one round trip. Export-DbMigrationSql needs it for statements that answer with rows, such as SELECT setval(...).</summary>
    [Parameter]
    public SwitchParameter NonQuery { get; set; }

    /// <summary>Name of the database, typed by whoever means it: needed to write where the environment is protected. Another one's is ConfirmationRequired.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConfirmDatabase { get; set; }

    /// <inheritdoc/>
    protected override void Execute()
    {
        SqlCall call = new()
        {
            Sql = Sql.Replace("\r\n", "\n", StringComparison.Ordinal),
            Parameters = Parameter.Keys.Cast<object>().ToDictionary(key => LanguagePrimitives.ConvertTo<string>(key), key => Plain(Parameter[key])),
            NonQuery = NonQuery,
            ConfirmDatabase = ConfirmDatabase,
        };
        foreach (SqlRows rows in ScriptRun.Current is { } run ? RunIn(run, call) : RunByItself(call))
        {
            WriteObject(RowObjects.Of(rows), enumerateCollection: true);
        }
    }

    private IReadOnlyList<SqlRows> RunByItself(SqlCall call) => Await(
        (engine, pump, stop) => engine.ExecuteSqlAsync(
            call with { Confirm = (database, statements) => pump.AskAsync(() => Ask(database, statements), stop) }, stop),
        isRun: false);

    // The run was agreed to as a whole.
    private IReadOnlyList<SqlRows> RunIn(ScriptRun run, SqlCall call)
    {
        run.EnsureSameDatabase(this);
        SourcePosition? position = MyInvocation.ScriptName == run.Path ? new SourcePosition(run.Path, MyInvocation.ScriptLineNumber, MyInvocation.OffsetInLine) : null;
        bool isAsked = MyInvocation.BoundParameters.ContainsKey("WhatIf") || MyInvocation.BoundParameters.ContainsKey("Confirm");
        return isAsked && !ShouldProcess("the migration's database", "Run SQL")
            ? []
            : AwaitWithin(run.Pump, stop => run.Session.ExecuteAsync(call with { Position = position }, stop));
    }

    private bool Ask(DatabaseInfo database, IReadOnlyList<PlanStatement> statements)
    {
        string target = $"database {database.Database} on {database.Host}";
        string sql = $"Run SQL: {string.Join("; ", statements.Select(statement => statement.Sql))}";
        if (MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm) && LanguagePrimitives.IsTrue(confirm) && !Interaction.CanAsk(Host))
        {
            throw NobodyToAsk(target, null);
        }

        try
        {
            return ShouldProcess(target, sql);
        }
        catch (Exception e) when (e is HostException or NotImplementedException or PSInvalidOperationException)
        {
            throw NobodyToAsk(target, e);
        }
    }

    private static ConfirmationRequiredException NobodyToAsk(string target, Exception? inner) =>
        new($"SQL on {target} needs a yes, and nobody can be asked.", "Look at it with -WhatIf, then run it with -Confirm:$false.", inner: inner);

    private static object? Plain(object? value) => value switch
    {
        PSObject wrapped => Plain(wrapped.BaseObject),
        object[] list => Array.ConvertAll(list, Plain),
        _ => value,
    };
}
