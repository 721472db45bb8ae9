using PSMigrate.Engine.Catalog.Autogenerate;
using PSMigrate.Engine.Catalog.Rehearsal.Samples;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>A scratch database with the schema that the project's database has, its version rows, and some of its rows. The database itself is only read.</summary>
internal sealed class DatabaseCopy(MigrationProject project, ScratchPool scratch, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    /// <summary>Makes it.</summary>
    /// <param name="database">What it is a copy of.</param>
    /// <param name="sampleSize">How many rows of each table, before those that they refer to; 0 for none.</param>
    /// <exception cref="ToolMissingException">The scratch server cannot have what the database has.</exception>
    /// <exception cref="TargetInvalidException">A revision is half done there.</exception>
    public async Task<ConnectionTarget> MakeAsync(ProjectDatabase database, int sampleSize, CancellationToken cancellationToken)
    {
        await EnsureWholeAsync(database, cancellationToken).ConfigureAwait(false);
        SourcedSchema source = await database.ReadSchemaAsync(cancellationToken).ConfigureAwait(false);
        RowSample? sample = sampleSize == 0 ? null : await database.UseAsync(session => RowSample.TakeAsync(session, sampleSize, cancellationToken), cancellationToken).ConfigureAwait(false);
        IScratchServer server = await scratch.GetAsync(cancellationToken).ConfigureAwait(false);
        progress.Report(new Note($"Copying the schema of {source.Description} to {server.Description}, with {Describe(sample)}."));
        SchemaRehearsal copy = await SchemaRehearsal.BuildAsync(
            scratch,
            new OwnTables(project.Bookkeeping).LeaveOut(source.Schema),
            sample is null ? null : connection => SampleWriter.WriteAsync(sample, connection, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            await StampAsync(copy.Target, await database.ReadKnownRowsAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return copy.Target;
        }
    }

    private static string Describe(RowSample? sample) => sample is null
        ? "no rows"
        : $"sampled rows: {sample.Tables.Sum(table => table.Rows.Count)}";

    private static async Task EnsureWholeAsync(ProjectDatabase database, CancellationToken cancellationToken)
    {
        if ((await database.UseAsync(session => StepProgress.ReadAsync(session, cancellationToken), cancellationToken).ConfigureAwait(false)).Keys.FirstOrDefault() is { } begun)
        {
            throw new TargetInvalidException(
                $"Revision {begun} is half done on the database, and a copy of that is no beginning.",
                "Finish it first, or rehearse from what the revisions build: leave out -FromDatabase and -SampleRows (--from-database, --sample).");
        }
    }

    private async Task StampAsync(ConnectionTarget target, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        MigrationProject onScratch = project.OnScratch();
        NoProgress silence = new();
        DatabaseDoor door = new(new MigrationOptions(), silence) { Only = target };
        MigrationSession session = await door.OpenAsync(onScratch, identity, readOnly: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await session.Connection.ExecuteAsync(
                new SqlCommand($"CREATE SCHEMA IF NOT EXISTS {Sql.Identifier.Quote(session.Sql.Schema)}"), cancellationToken).ConfigureAwait(false);
            await new Migration(onScratch, door, session, identity, silence).RunAsync(
                new PlanRequest { Direction = MigrationDirection.Stamp, Targets = rows }, new RunOptions(), cancellationToken).ConfigureAwait(false);
        }
    }
}
