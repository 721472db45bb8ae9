using System.Management.Automation;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Asks what somebody wants to know before a deployment (Alembic's check): is everything applied, is there one head, is no applied script
/// edited, is no script still to be written? True when all is well. A database that cannot be reached is ConnectionFailed, not false.
/// </summary>
/// <example>
/// <code>if (-not (Test-DbRevision)) { Invoke-DbUpgrade }</code>
/// <para>Upgrades where something is left to do.</para>
/// </example>
/// <example>
/// <code>Test-DbRevision -Detailed | Where-Object Passed -EQ $false</code>
/// <para>What is wrong, each answer with the revisions it is about.</para>
/// </example>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="TestDbConnectionCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "DbRevision")]
[OutputType(typeof(bool), typeof(CheckAnswer))]
public sealed class TestDbRevisionCommand : ProjectCmdlet
{
    /// <summary>Gives every answer as an object, with the revisions it is about, instead of one true or false.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    protected override void Execute()
    {
        IReadOnlyList<CheckAnswer> answers = Await((engine, stop) => engine.CheckAsync(stop));
        if (Detailed)
        {
            WriteObject(answers, enumerateCollection: true);
        }
        else
        {
            WriteObject(answers.All(answer => answer.Passed));
        }
    }
}
