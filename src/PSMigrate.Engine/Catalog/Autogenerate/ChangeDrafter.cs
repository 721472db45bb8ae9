using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Scratch;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>
/// Works out the statements that lead from one schema to another, and tries them on a copy of the first: what it says of the result is what was
/// read there, not what was hoped for.
/// </summary>
internal sealed class ChangeDrafter(ScratchPool scratch, SchemaWriting writing, string user)
{
    /// <param name="from">The schema as it is.</param>
    /// <param name="to">The schema as it shall be.</param>
    /// <param name="renames">What is known of renames, and who answers about others.</param>
    /// <returns>The change; null when there is none.</returns>
    /// <exception cref="ConfirmationRequiredException">Something was probably renamed, and nobody says.</exception>
    public async Task<ChangeDraft?> DraftAsync(SchemaSnapshot from, SchemaSnapshot to, RenameDecisions renames, CancellationToken cancellationToken)
    {
        if (!new SchemaDiffer(from, to, writing, ignoreColumnOrder: true).Pairs().Any())
        {
            return null;
        }

        SchemaRehearsal rehearsal = await SchemaRehearsal.BuildAsync(scratch, from, null, cancellationToken).ConfigureAwait(false);
        await using (rehearsal.ConfigureAwait(false))
        {
            (IReadOnlyList<RehearsedChange> renamed, SchemaSnapshot now) = await renames.ApplyAsync(rehearsal, from, to, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<RehearsedChange> changed = await rehearsal.RunAsync(Plan(now, to), cancellationToken).ConfigureAwait(false);
            SchemaSnapshot reached = await rehearsal.ReadAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<SchemaDifference> leftByUpgrade = Differences(reached, to);

            IReadOnlyList<RehearsedChange> reverted = await rehearsal.RunAsync(Plan(reached, now), cancellationToken).ConfigureAwait(false);
            IReadOnlyList<RehearsedChange> named = await rehearsal.RunAsync(renames.Reverse(now), cancellationToken).ConfigureAwait(false);
            SchemaSnapshot back = await rehearsal.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new ChangeDraft
            {
                Upgrade = [.. renamed, .. changed],
                Downgrade = [.. reverted, .. named],
                LeftByUpgrade = leftByUpgrade,
                LeftByDowngrade = Differences(back, from),
            };
        }
    }

    private IReadOnlyList<ObjectChange> Plan(SchemaSnapshot from, SchemaSnapshot to) => new ChangePlanner(new ChangeContext(from, to, writing) { User = user }).Plan();

    private IReadOnlyList<SchemaDifference> Differences(SchemaSnapshot reached, SchemaSnapshot wanted) =>
        new SchemaDiffer(reached, wanted, writing, ignoreColumnOrder: true).Differences();
}
