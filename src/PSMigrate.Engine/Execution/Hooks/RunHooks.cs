namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>
/// Runs hooks, the caller's own and then the folder's. What fails before something stops it; what fails behind it is a warning, for nothing of
/// what is done may be lost by it.
/// </summary>
/// <param name="run">What every hook of this run is told.</param>
/// <param name="given">The caller's own.</param>
/// <param name="files">The folder's.</param>
/// <param name="runner">Runs the folder's.</param>
/// <param name="progress">Told what failed.</param>
internal sealed class RunHooks(
    HookContext run,
    IReadOnlyDictionary<HookPoint, Func<HookContext, CancellationToken, Task>> given,
    IReadOnlyList<HookFile> files,
    HookFileRunner? runner,
    IProgress<MigrationEvent> progress)
{
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>No hooks.</summary>
    public static RunHooks None => new(
        new HookContext { Point = HookPoint.BeforeRun, RunId = Guid.Empty, Database = "", Direction = MigrationDirection.Stamp },
        new Dictionary<HookPoint, Func<HookContext, CancellationToken, Task>>(),
        [],
        null,
        new Progress<MigrationEvent>());

    /// <summary>Whether there was something to do, and nothing was against it.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether something runs between revisions.</summary>
    public bool HasSteps => given.ContainsKey(HookPoint.BeforeStep) || given.ContainsKey(HookPoint.AfterStep)
        || files.Any(file => file.Point is HookPoint.BeforeStep or HookPoint.AfterStep);

    /// <summary>Those of a folder that run SQL between revisions, which cannot be where these share a transaction.</summary>
    public HookFile? SqlBetweenSteps => files.FirstOrDefault(file => file is { Kind: HookKind.Sql, Point: HookPoint.BeforeStep or HookPoint.AfterStep });

    public async Task BeforeRunAsync(CancellationToken cancellationToken)
    {
        await RunAsync(run with { Point = HookPoint.BeforeRun }, cancellationToken).ConfigureAwait(false);
        HasBegun = true;
    }

    /// <summary>Once for each revision, however often it is tried for its locks.</summary>
    public Task BeforeStepAsync(string revision, CancellationToken cancellationToken) =>
        _begun.Add(revision) ? RunAsync(run with { Point = HookPoint.BeforeStep, Revision = revision }, cancellationToken) : Task.CompletedTask;

    public async Task AfterStepsAsync(IReadOnlyList<StepResult> steps, CancellationToken cancellationToken)
    {
        foreach (StepResult step in steps)
        {
            await TryAsync(run with { Point = HookPoint.AfterStep, Revision = step.Revision, Outcome = step.Outcome }, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task OnErrorAsync(RunResult failed, MigrationException error, CancellationToken cancellationToken) => TryAsync(
        run with { Point = HookPoint.OnError, Revision = failed.Steps.LastOrDefault(step => step.Outcome != RunOutcome.Done)?.Revision, Outcome = failed.Outcome, Error = error },
        cancellationToken);

    public Task AfterRunAsync(RunResult result, CancellationToken cancellationToken) =>
        HasBegun ? TryAsync(run with { Point = HookPoint.AfterRun, Outcome = result.Outcome, Error = result.Error }, cancellationToken) : Task.CompletedTask;

    /// <summary>Each by itself, so that one that fails keeps no other from its work.</summary>
    private async Task TryAsync(HookContext hook, CancellationToken cancellationToken)
    {
        foreach (Func<Task> action in ActionsOf(hook, cancellationToken))
        {
            try
            {
                await action().ConfigureAwait(false);
            }
            catch (Exception e) when (e is MigrationException or OperationCanceledException)
            {
                string why = e is OperationCanceledException ? "The run was stopped." : e.Message;
                string of = hook.Revision is null ? "" : $" of {hook.Revision}";
                progress.Report(new Note($"A hook failed ({HookFolder.Word(hook.Point)}{of}), which changes nothing of what the run has done: {why}", IsWarning: true));
            }
        }
    }

    private async Task RunAsync(HookContext hook, CancellationToken cancellationToken)
    {
        foreach (Func<Task> action in ActionsOf(hook, cancellationToken))
        {
            await action().ConfigureAwait(false);
        }
    }

    private IEnumerable<Func<Task>> ActionsOf(HookContext hook, CancellationToken cancellationToken)
    {
        if (given.TryGetValue(hook.Point, out Func<HookContext, CancellationToken, Task>? own))
        {
            yield return () => RunOwnAsync(own, hook, cancellationToken);
        }

        foreach (HookFile file in files.Where(file => file.Point == hook.Point))
        {
            yield return () => runner!.RunAsync(file, hook, cancellationToken);
        }
    }

    private static async Task RunOwnAsync(Func<HookContext, CancellationToken, Task> own, HookContext hook, CancellationToken cancellationToken)
    {
        try
        {
            await own(hook, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (MigrationException or OperationCanceledException))
        {
            throw new PreconditionFailedException($"The hook {hook.Point} failed: {e.Message}", hook.Revision ?? "", "Correct the hook and run the same command again.", null);
        }
    }
}
