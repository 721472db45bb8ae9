using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>What the last run has stored.</summary>
internal sealed class LedgerSnapshotSource(ProjectDatabase database, IProgress<MigrationEvent> progress) : ISchemaSource
{
    public bool NeedsScratch => false;

    public Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken) => database.UseAsync(
        async session =>
        {
            LedgerSnapshot stored = await LedgerSnapshot.ReadAsync(session, cancellationToken).ConfigureAwait(false) ?? throw Missing(session);
            if (!stored.IsOf(await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false)))
            {
                progress.Report(new Note($"The {stored.Source.Description} is older than the last change: later runs have stored none.", IsWarning: true));
            }

            return stored.Source;
        },
        cancellationToken);

    private static TargetInvalidException Missing(MigrationSession session) => new(
        $"No run has stored a snapshot in {session.Sql.Schema}.{session.Sql.HistoryTable} of {session.Connection.Database.Database}.",
        "Runs do so where drift_action is warn or fail in psmigrate.yaml. To compare with what the revisions build, name revisions.");
}
