using PSMigrate.Engine;

namespace PSMigrate.Cmdlets;

/// <summary>The same for many databases, or many schemas of one.</summary>
public abstract partial class MigrateCmdlet
{
    private const int MostNames = 20;

    // What is about the run of one database.
    private static readonly string[] s_notOfFleets = ["Hook", "Notify", "ReportPath", "Retry", "SkipStatement", "Verify", "VerifyFor"];

    /// <summary>Lists what is pending under -WhatIf, else runs all and writes a result for each, and behind them an error for each that failed.</summary>
    private protected void RunFleet(FleetRequest request, RunOptions run)
    {
        if (Array.Find(s_notOfFleets, name => MyInvocation.BoundParameters.ContainsKey(name) && !IsPiped(name)) is { } other)
        {
            throw new TargetInvalidException($"-{other} is about the run of one database, and this is a fleet.", "Leave it out, or upgrade that database by itself.");
        }

        if (MyInvocation.ExpectingInput && request.Targets.Count == 0)
        {
            Say(new Note("No target came through the pipeline: there is nothing to upgrade.", IsWarning: true));
            return;
        }

        ForgetPiped();
        if (IsWhatIf)
        {
            FleetResult plan = Await((MigrationEngine engine, CancellationToken stop) => engine.PlanFleetAsync(request, run, stop));
            ShouldProcess(PlanText.Fleet(plan), null, null);
            WriteFailures(plan);
            return;
        }

        bool mustAsk = MustAsk;
        FleetResult? result = Await(
            (engine, pump, stop) => engine.UpgradeFleetAsync(
                request with { Confirm = mustAsk ? names => pump.AskAsync(() => AskFleet(request, names), stop) : null },
                run with { LockWait = LockWait, ConfirmDatabase = ConfirmDatabase, Backup = BackupOf(pump) },
                stop),
            isRun: true);
        if (result is not null)
        {
            Say(new Note(string.Join(". ", ((string?[])[result.ToString(), result.StoppedBecause]).OfType<string>()), IsWarning: result.ToException() is not null));
            WriteFailures(result);
        }
    }

    private PlanConsent AskFleet(FleetRequest request, IReadOnlyList<string> names)
    {
        string summary = $"upgrade {names.Count} targets to {string.Join(", ", request.Revisions)}";
        string rest = names.Count > MostNames ? $"\n  and {names.Count - MostNames} more" : "";
        return Ask(summary, $"{summary}:\n  {string.Join("\n  ", names.Take(MostNames))}{rest}");
    }

    // Behind all results: where errors stop, the first one does.
    private void WriteFailures(FleetResult result)
    {
        foreach (FleetTargetResult failed in result.Targets.Where(target => target.Outcome == FleetOutcome.Failed))
        {
            Annotate(failed.Exception!);
            WriteError(failed.Exception!.ToErrorRecord(failed.Name, failed.Name));
        }
    }
}
