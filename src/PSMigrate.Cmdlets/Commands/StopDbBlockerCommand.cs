using System.Management.Automation;
using System.Management.Automation.Host;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Ends sessions that are in the way, or with -Cancel only their statements. It asks for each, naming who it is and what would be lost. A session
/// that has ended meanwhile is TargetInvalid, and another that got its process id is left alone. So is a run of psmigrate that holds its lock, unless
/// it is named with -Id and -Force. Where nobody can be asked it fails with ConfirmationRequired unless -Force is given.
/// </summary>
/// <example>
/// <code>Get-DbBlocker -Table public.orders -OlderThan 5m -User reporting | Stop-DbBlocker</code>
/// <para>Asks, then ends the sessions of a role that have been in the way for five minutes.</para>
/// </example>
/// <example>
/// <code>Stop-DbBlocker -Id $processId -Cancel -Force</code>
/// <para>Cancels the statement of one session without asking; the session goes on.</para>
/// </example>
/// <seealso cref="GetDbBlockerCommand"/>
[Cmdlet(VerbsLifecycle.Stop, "DbBlocker", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(StoppedBlocker))]
public sealed class StopDbBlockerCommand : ProjectCmdlet
{
    /// <summary>Processes of the server, as Get-DbBlocker lists them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProcessId")]
    [ValidateRange(1, int.MaxValue)]
    public int[] Id { get; set; } = [];

    /// <summary>When the session began, as Get-DbBlocker has it: a later session with the same process id is not touched.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? SessionStarted { get; set; }

    /// <summary>Cancels only the statement. What the session did before in its transaction, and the locks it has, stay.</summary>
    [Parameter]
    public SwitchParameter Cancel { get; set; }

    /// <summary>Name of the database, where the environment is protected, where neither -Force nor a yes is enough.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConfirmDatabase { get; set; }

    /// <summary>Does not ask. Together with -Id it takes a run of psmigrate too; a session from the pipeline must be no run.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", Id);

    /// <inheritdoc/>
    protected override void Execute()
    {
        foreach (int id in Id)
        {
            StoppedBlocker? stopped = Await(
                (engine, pump, stop) => engine.StopBlockerAsync(
                    new BlockerStop
                    {
                        ProcessId = id,
                        SessionStarted = SessionStarted,
                        CancelOnly = Cancel,
                        IncludeRun = Force && !MyInvocation.ExpectingInput,
                        ConfirmDatabase = ConfirmDatabase,
                        Confirm = blocker => pump.AskAsync(() => Ask(blocker), stop),
                    },
                    stop),
                isRun: false);
            if (stopped is not null)
            {
                WriteObject(stopped);
            }
        }
    }

    private PlanConsent Ask(Blocker blocker)
    {
        if (IsOn("WhatIf", "WhatIfPreference") || !MustAsk)
        {
            // -WhatIf says it, -Verbose as well; -Force answers the question.
            return IsOn("WhatIf", "WhatIfPreference") && !ShouldProcess(blocker.ToString(), Deed(blocker)) ? PlanConsent.Declined : PlanConsent.Given;
        }

        if (!Interaction.CanAsk(Host))
        {
            throw NobodyToAsk(blocker, null);
        }

        try
        {
            return ShouldProcess(blocker.ToString(), Deed(blocker)) ? PlanConsent.GivenByPerson : PlanConsent.Declined;
        }
        catch (Exception e) when (e is HostException or NotImplementedException or PSInvalidOperationException)
        {
            throw NobodyToAsk(blocker, e);
        }
    }

    private string Deed(Blocker blocker) => blocker.Describe(Cancel);

    private bool MustAsk => MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm)
        ? LanguagePrimitives.IsTrue(confirm)
        : !Force && LanguagePrimitives.ConvertTo<ConfirmImpact>(GetVariableValue("ConfirmPreference")) != ConfirmImpact.None;

    private bool IsOn(string parameter, string preference) =>
        LanguagePrimitives.IsTrue(MyInvocation.BoundParameters.TryGetValue(parameter, out object? bound) ? bound : GetVariableValue(preference));

    private static ConfirmationRequiredException NobodyToAsk(Blocker blocker, Exception? inner) => new(
        $"This needs a yes, and nobody can be asked: stopping {blocker}.", "Run it with -Force (or -Confirm:$false).", inner: inner);
}
