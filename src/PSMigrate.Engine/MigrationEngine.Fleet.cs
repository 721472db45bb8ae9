using System.Collections.Concurrent;
using System.Diagnostics;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Fleet;

namespace PSMigrate.Engine;

/// <summary>The verbs about many databases, or many schemas of one.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>
    /// Upgrades each target as a run of its own, with a lock and a history of its own. One that fails is a result, not an exception, and so is one that was stopped: look at
    /// <see cref="FleetResult.ToException"/>. The same call again passes over what is done and takes up the rest.
    /// </summary>
    /// <returns>What became of each; null when it was declined.</returns>
    /// <exception cref="ConfigurationInvalidException">A target is none, or there twice.</exception>
    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    /// <exception cref="ConfirmationRequiredException">A database of a protected environment is not named. Nothing has run.</exception>
    /// <exception cref="NotApprovedException">The environment does not allow it. Nothing has run.</exception>
    public async Task<FleetResult?> UpgradeFleetAsync(FleetRequest request, RunOptions run, CancellationToken cancellationToken)
    {
        FleetRules.EnsureMakesSense(request, run);
        IReadOnlyList<FleetMember> members = await CallFleetAsync(request, cancellationToken).ConfigureAwait(false);
        FleetRules.EnsureAllowed(members, run);
        if (members.Count > 0 && request.Confirm is not null
            && await request.Confirm([.. members.Select(member => member.Name)]).ConfigureAwait(false) == PlanConsent.Declined)
        {
            return null;
        }

        PlanRequest wanted = new() { Direction = MigrationDirection.Upgrade, Targets = request.Revisions, AllowNewer = run.AllowNewer };
        return await RunFleetAsync(request, members, readOnly: false, UpgradeAsync, cancellationToken).ConfigureAwait(false);

        async Task<FleetTargetResult> UpgradeAsync(FleetMember member, MigrationSession session, Migration migration)
        {
            RunOptions own = run with { Confirm = null, ConfirmDatabase = run.ConfirmDatabase is null ? null : session.Connection.Database.Database };
            return With(member.Result(FleetOutcome.Done), (await migration.RunAsync(wanted, own, cancellationToken).ConfigureAwait(false))!);
        }
    }

    /// <summary>Says of each target what an upgrade would apply. Writes nothing, locks nothing.</summary>
    /// <exception cref="ConfigurationInvalidException">A target is none, or there twice.</exception>
    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    public async Task<FleetResult> PlanFleetAsync(FleetRequest request, RunOptions run, CancellationToken cancellationToken)
    {
        FleetRules.EnsureMakesSense(request, run);
        IReadOnlyList<FleetMember> members = await CallFleetAsync(request, cancellationToken).ConfigureAwait(false);
        PlanRequest wanted = new() { Direction = MigrationDirection.Upgrade, Targets = request.Revisions, AllowNewer = run.AllowNewer };
        return await RunFleetAsync(request with { Canary = 0, StopAfterFailures = 0 }, members, readOnly: true, PlanAsync, cancellationToken).ConfigureAwait(false);

        async Task<FleetTargetResult> PlanAsync(FleetMember member, MigrationSession session, Migration migration)
        {
            MigrationPlan plan = await migration.PlanAsync(wanted, cancellationToken).ConfigureAwait(false);
            return member.Result(plan.IsEmpty ? FleetOutcome.UpToDate : FleetOutcome.Pending) with
            {
                StartHeads = plan.StartHeads,
                EndHeads = plan.StartHeads,
                Revisions = [.. plan.Steps.Select(step => step.Revision)],
            };
        }
    }

    private async Task<IReadOnlyList<FleetMember>> CallFleetAsync(FleetRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<FleetMember> members = await new FleetRoster(options, _identity, progress).CallAsync(request, cancellationToken).ConfigureAwait(false);
        if (members.Count == 0)
        {
            progress.Report(new Note("The query for schemas names none: there is nothing to upgrade.", IsWarning: true));
        }

        return members;
    }

    private Task<FleetResult> RunFleetAsync(
        FleetRequest request,
        IReadOnlyList<FleetMember> members,
        bool readOnly,
        Func<FleetMember, MigrationSession, Migration, Task<FleetTargetResult>> verb,
        CancellationToken cancellationToken)
    {
        ConcurrentDictionary<string, string> said = new(StringComparer.Ordinal);
        return new FleetRunner(request, RunAsync, progress).RunAsync(members, cancellationToken);

        async Task<FleetTargetResult> RunAsync(FleetMember member, CancellationToken stop)
        {
            FleetEvents events = new(member.Name, said, progress);
            Stopwatch clock = Stopwatch.StartNew();
            FleetTargetResult result;
            try
            {
                RunIdentity identity = RunIdentity.Create(s_tool);
                DatabaseDoor door = new(member.Options, events) { Schema = member.Schema };
                MigrationSession session = await door.OpenAsync(member.Project, identity, readOnly, stop).ConfigureAwait(false);
                result = await UseAsync(session, () => verb(member, session, new Migration(member.Project, door, session, identity, events))).ConfigureAwait(false);
            }
            catch (MigrationException e) when (e is not CancelledException)
            {
                result = With(member.Result(FleetOutcome.Failed) with { Exception = e }, e.Run ?? events.Run);
            }
            catch (Exception e) when (e is CancelledException or OperationCanceledException && stop.IsCancellationRequested)
            {
                RunResult? began = (e as CancelledException)?.Run ?? events.Run;
                result = With(member.Result(began is null ? FleetOutcome.NotBegun : FleetOutcome.Interrupted) with { Exception = began is null ? null : e as MigrationException }, began);
            }

            return result with { Duration = clock.Elapsed };
        }
    }

    private static FleetTargetResult With(FleetTargetResult result, RunResult? run) => run is null ? result : result with
    {
        Outcome = result.Outcome == FleetOutcome.Done && run.Steps.Count == 0 ? FleetOutcome.UpToDate : result.Outcome,
        RunId = run.Steps.Count == 0 ? null : run.RunId,
        StartHeads = run.StartHeads,
        EndHeads = run.EndHeads,
        Revisions = [.. run.Steps.Where(step => step is { Outcome: RunOutcome.Done, Direction: not MigrationDirection.Downgrade }).Select(step => step.Revision)],
    };
}
