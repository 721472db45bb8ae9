using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>Sees what each revision of a trial holds and rewrites of what was there before the trial. A lock that an earlier one holds already is that one's.</summary>
internal sealed class TrialWitness(MigrationSession session, RelationFiles start)
{
    private readonly List<RehearsalLock> _earlier = [];
    private LockWitness? _locks;
    private RelationFiles? _before;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _locks = new LockWitness(start);
        _before = await RelationFiles.ReadAsync(session, cancellationToken).ConfigureAwait(false);
    }

    public Task LookAsync(MigrationConnection connection, CancellationToken cancellationToken) => _locks!.LookAsync(connection, cancellationToken);

    public IReadOnlyList<RehearsalLock> Beside(PlanStep plan)
    {
        RehearsalLock[] held = [.. _locks!.Beside(plan).Where(held => !_earlier.Any(earlier => earlier.Relation == held.Relation && earlier.Mode == held.Mode))];
        _earlier.AddRange(held);
        return held;
    }

    public async Task<IReadOnlyList<string>> RewritesAsync(CancellationToken cancellationToken) =>
        _before!.Among(start).RewrittenIn(await RelationFiles.ReadAsync(session, cancellationToken).ConfigureAwait(false));
}
