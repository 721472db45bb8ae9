using System.Collections;
using System.Management.Automation;
using PSMigrate.Cmdlets.Scripts;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that run revisions: what shall happen around the run.</summary>
public abstract partial class MigrateCmdlet : RunCmdlet
{
    private protected MigrateCmdlet()
    {
    }

    /// <summary>
    /// Script blocks to run around the run, besides the files of the configuration's hooks folder, as in @{ BeforeRun = { ... } }: BeforeRun (under the
    /// lock, before anything has run), BeforeStep, AfterStep (committed), OnError, and AfterRun (at the end, failed or not). Each gets as $_ RunId,
    /// Database, Direction, Revision, Outcome and Error. Any error in it is its failure: of BeforeRun and BeforeStep that is PreconditionFailed, and
    /// the run or the step does not begin; of the others it is a warning. See about_PSMigrate_Hooks.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Hook { get; set; } = [];

    /// <summary>
    /// Who is told how the run ended, well or not: a script block, which gets the run as $_ (RunId, Database, Direction, StartHeads, EndHeads, Outcome,
    /// Steps, Error), or an http or https URL, to which the run is posted as JSON. What goes wrong with it is a warning.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Notify { get; set; }

    /// <inheritdoc/>
    private protected override RunOptions Around(EnginePump pump, RunOptions run)
    {
        object? notify = (Notify as PSObject)?.BaseObject ?? Notify;
        return run with
        {
            Hooks = Hook.Keys.Cast<object>().ToDictionary(PointOf, key => HookOf(pump, PointOf(key), Hook[key])),
            Notify = notify is ScriptBlock script ? (result, stop) => RunAsync(pump, "The script block of -Notify", script, result, stop) : null,
            NotifyUrl = notify is ScriptBlock ? null : notify?.ToString(),
        };
    }

    /// <summary>Runs a script block and tells in Verbose what it puts out.</summary>
    /// <exception cref="PreconditionFailedException">It failed.</exception>
    private protected async Task<IReadOnlyList<object?>> RunAsync(EnginePump pump, string name, ScriptBlock script, object about, CancellationToken stop)
    {
        (IReadOnlyList<object?> output, ScriptFailure? failure) = await pump.AskAsync(() => BlockRun.Run(script, about), stop);
        foreach (object? value in output)
        {
            pump.Report(new Note($"{name} put out: {value}"));
        }

        return failure is null
            ? output
            : throw new PreconditionFailedException($"{name} failed: {failure.Message}", (about as HookContext)?.Revision ?? "", "Correct it and run the same command again.", null);
    }

    private Func<HookContext, CancellationToken, Task> HookOf(EnginePump pump, HookPoint point, object? value) => ((value as PSObject)?.BaseObject ?? value) is ScriptBlock script
        ? (hook, stop) => RunAsync(pump, $"The hook {point}", script, hook, stop)
        : throw new TargetInvalidException($"The hook {point} is no script block.", "Write -Hook @{ BeforeRun = { ... } }.");

    // A number as a text would be a point, too.
    private static HookPoint PointOf(object key) => Enum.GetNames<HookPoint>().Contains(key.ToString(), StringComparer.OrdinalIgnoreCase)
        ? Enum.Parse<HookPoint>(key.ToString()!, ignoreCase: true)
        : throw new TargetInvalidException($"There is no hook '{key}'.", $"The hooks are {string.Join(", ", Enum.GetNames<HookPoint>())}.");
}
