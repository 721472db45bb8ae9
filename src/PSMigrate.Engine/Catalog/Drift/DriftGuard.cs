using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Drift;

/// <summary>
/// Looks before an upgrade whether somebody has changed the database, and stores after a run what it is then. It does so under the lock of
/// the run: before that, another run would look like somebody.
/// </summary>
internal sealed class DriftGuard(
    MigrationProject project, MigrationSession session, Ledger ledger, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private readonly DriftDetector _detector = new(project, session, identity, progress);

    /// <summary>The guard that the configuration asks for; null for none.</summary>
    public static DriftGuard? For(MigrationProject project, MigrationSession session, RunIdentity identity, IProgress<MigrationEvent> progress) =>
        project.Configuration.DriftAction == DriftAction.Ignore ? null : new(project, session, new Ledger(session.Sql, identity), identity, progress);

    /// <exception cref="DriftDetectedException">Somebody has changed it, and the configuration says that this is a failure.</exception>
    /// <exception cref="ToolMissingException">Nobody can tell, and the configuration wants to know.</exception>
    public async Task EnsureNoneAsync(CancellationToken cancellationToken)
    {
        bool fails = project.Configuration.DriftAction == DriftAction.Fail;
        SchemaComparison comparison;
        try
        {
            comparison = await _detector.FindAsync(new SchemaFilter(), prefersSnapshot: true, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (!fails && e is not ConnectionFailedException)
        {
            progress.Report(new Note($"Whether somebody has changed the database cannot be told: {e.Report}", IsWarning: true));
            return;
        }
        catch (ToolMissingException e)
        {
            throw new ToolMissingException(
                $"Whether somebody has changed the database cannot be told, and drift_action is fail. {e.Message}",
                $"{e.Hint} Or upgrade once with drift_action: warn: each run stores what it leaves, and the next is checked against that.",
                inner: e);
        }

        if (comparison.IsEqual)
        {
            return;
        }

        string message = DriftText.Describe(comparison);
        string see = $"See all of it with {DriftText.Command(comparison)}.";
        if (fails)
        {
            throw new DriftDetectedException(
                $"{message} Nothing has run.", comparison.Differences, $"{see} Take it back, or where it shall stay, write it as a revision and upgrade once with drift_action: warn.");
        }

        progress.Report(new Note($"{message} {see}", IsWarning: true));
    }

    /// <summary>Stores what the database is at the end of a run. That this fails does not make the run fail.</summary>
    public async Task RememberAsync(CancellationToken cancellationToken)
    {
        try
        {
            SchemaSnapshot schema = await _detector.ReadAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            await session.Connection.ExecuteAsync(ledger.StoreSnapshot(LedgerSnapshot.Write(rows, schema)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MigrationException or BatchFailedException or OperationCanceledException)
        {
            progress.Report(new Note($"The run is done, and what the schema is now could not be stored: {e.Message}", IsWarning: true));
        }
    }
}
