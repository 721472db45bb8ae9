using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Health;

namespace PSMigrate.Engine;

/// <summary>The verb that looks at a database before a run.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>
    /// Looks at all that would keep a run from its work, or make it wait. Writes nothing, locks nothing. A database that cannot be reached is the
    /// only answer then.
    /// </summary>
    /// <param name="wait">How long to keep trying while the server cannot be reached.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<HealthCheck>> CheckHealthAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        MigrationProject project = Project;
        MigrationSession session;
        try
        {
            // As a run connects: a session that was made read-only could not see whether others are.
            session = await _door.OpenWhenReadyAsync(project, _identity, wait, readOnly: false, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectionFailedException e)
        {
            return [HealthQuestions.Unreachable(e)];
        }

        return await UseAsync(session, () => HealthQuestions.AskAsync(new HealthSubject(project, _door, session), cancellationToken)).ConfigureAwait(false);
    }
}
