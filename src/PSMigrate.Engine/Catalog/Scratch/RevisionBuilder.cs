using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>Finds out what revisions build, by running them on a scratch database.</summary>
internal sealed class RevisionBuilder(MigrationProject project, ScratchPool scratch, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    /// <summary>Runs all up to these revisions, their own checks left out: these are about data, of which there is none.</summary>
    /// <param name="ids">Revisions to get to; none for the base.</param>
    /// <exception cref="MigrationException">One of them does not run.</exception>
    public async Task<SchemaSnapshot> BuildAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        await ScratchDatabase.ReadAsync(await BuildDatabaseAsync(ids, null, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>What will run to get to these revisions. Everything that is wrong in a script is told here.</summary>
    public CompiledPlan? Compile(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        MigrationProject onScratch = project.OnScratch();
        return ids.Count == 0 ? null : onScratch.Compiler.Compile(onScratch.Planner.Upgrade([], ids), cancellationToken);
    }

    /// <summary>As <see cref="BuildAsync"/>, and leaves the database to whoever wants to look at it.</summary>
    /// <param name="ids">Revisions to get to; none for the base.</param>
    /// <param name="before">Given the database before anything runs in it; null for nothing.</param>
    public async Task<ConnectionTarget> BuildDatabaseAsync(IReadOnlyList<string> ids, Func<ConnectionTarget, Task>? before, CancellationToken cancellationToken)
    {
        MigrationProject onScratch = project.OnScratch();
        // Before a server is started for it.
        CompiledPlan? plan = Compile(ids, cancellationToken);
        IScratchServer server = await scratch.GetAsync(cancellationToken).ConfigureAwait(false);
        foreach (CompiledStep step in plan?.Steps ?? [])
        {
            foreach (SqlStatement statement in step.Segments.SelectMany(segment => segment.Statements).Select(statement => statement.Source))
            {
                StatementScopes.EnsureHarmless(statement, step.Path, server);
            }
        }

        progress.Report(new Note($"Building what the revisions make, on {server.Description}."));
        ConnectionTarget database = await server.CreateDatabaseAsync(cancellationToken).ConfigureAwait(false);
        if (before is not null)
        {
            await before(database).ConfigureAwait(false);
        }

        if (plan is not null)
        {
            await RunAsync(onScratch, database, ids, cancellationToken).ConfigureAwait(false);
        }

        return database;
    }

    private async Task RunAsync(MigrationProject onScratch, ConnectionTarget database, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        NoProgress silence = new();
        DatabaseDoor door = new(new MigrationOptions(), silence) { Only = database };
        MigrationSession session = await door.OpenAsync(onScratch, identity, readOnly: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                // The target's administrator made it; nobody has here.
                await session.Connection.ExecuteAsync(
                    new SqlCommand($"CREATE SCHEMA IF NOT EXISTS {Identifier.Quote(session.Sql.Schema)}"), cancellationToken).ConfigureAwait(false);
                await new Migration(onScratch, door, session, identity, silence).RunAsync(
                    new PlanRequest { Targets = ids }, new RunOptions(), cancellationToken).ConfigureAwait(false);
            }
            catch (BatchFailedException e)
            {
                throw BookkeepingErrors.CannotUse(session, e);
            }
            catch (MigrationException e)
            {
                // That run is no news: nothing of it is left.
                e.Run = null;
                throw;
            }
        }
    }
}
