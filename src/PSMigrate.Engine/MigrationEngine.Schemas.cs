using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Autogenerate;
using PSMigrate.Engine.Catalog.Baseline;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Catalog.Export;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Catalog.Squashing;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>The verbs about schemas.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>The kinds of objects that a schema is made of, as a filter names them.</summary>
    public static IReadOnlyList<string> SchemaKinds { get; } = [.. ObjectKinds.All.Select(kind => kind.Name)];

    /// <summary>Compares two schemas, object by object. Changes neither.</summary>
    /// <exception cref="TargetInvalidException">A source or a kind is none.</exception>
    public async Task<SchemaComparison> CompareSchemasAsync(CompareRequest request, CancellationToken cancellationToken)
    {
        SchemaSelection selection = new(request.Filter);
        IReadOnlyList<SourcedSchema> schemas = await ReadSchemasAsync([request.From, request.To], cancellationToken).ConfigureAwait(false);
        return SchemaComparer.CompareWithStatements(schemas[0], schemas[1], selection);
    }

    /// <summary>Writes a schema as SQL that builds it, or as a snapshot.</summary>
    /// <exception cref="TargetInvalidException">The source or a kind is none.</exception>
    /// <exception cref="ConfigurationInvalidException">What is there already was not to be replaced, or it cannot be written.</exception>
    public async Task<SchemaExport> ExportSchemaAsync(SchemaExportRequest request, CancellationToken cancellationToken)
    {
        SchemaExporter exporter = new(request, options.WorkingDirectory, s_tool);
        exporter.EnsureFree();
        IReadOnlyList<SourcedSchema> schemas = await ReadSchemasAsync([request.Source], cancellationToken).ConfigureAwait(false);
        return await exporter.WriteAsync(schemas[0], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="CheckAsync(CancellationToken)"/>, and where it is wanted also whether the database is what its revisions build, and what the desired schema does.</summary>
    public async Task<IReadOnlyList<CheckAnswer>> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        // A kind that is none is told before anything is asked.
        _ = new SchemaSelection(request.Filter);
        List<CheckAnswer> answers = [.. await CheckAsync(cancellationToken).ConfigureAwait(false)];
        if (request.Drift)
        {
            SchemaComparison drift = await OnDatabaseAsync(
                readOnly: true,
                session => new DriftDetector(Project, session, _identity, progress).FindAsync(request.Filter, prefersSnapshot: false, cancellationToken),
                cancellationToken).ConfigureAwait(false);
            string see = drift.IsEqual ? "" : $" See all of it with {DriftText.Command(drift)}.";
            answers.Add(new CheckAnswer("drift", drift.IsEqual, DriftText.Describe(drift) + see, []) { Differences = drift.Differences });
        }

        if (request.Autogenerate)
        {
            SchemaFilter filter = request.Filter with { NoOwner = true, NoPrivilege = true, IgnoreColumnOrder = true };
            SchemaComparison desired = await CompareSchemasAsync(new CompareRequest { From = "database", To = "schema", Filter = filter }, cancellationToken).ConfigureAwait(false);
            answers.Add(new CheckAnswer("autogenerate", desired.IsEqual, Autogeneration.Answer(desired), []) { Differences = desired.Differences });
        }

        return answers;
    }

    /// <summary>Writes the revision that leads from the database as it is to the configuration's desired schema.</summary>
    /// <returns>The revision; null when there is nothing to change.</returns>
    /// <exception cref="NotUpToDateException">The database is not at the head.</exception>
    /// <exception cref="ConfirmationRequiredException">Something was probably renamed, and nobody says.</exception>
    public async Task<Revision?> AutogenerateAsync(NewRevision request, CancellationToken cancellationToken)
    {
        MigrationProject project = GrowingProject();
        SchemaReading reading = new(project, _door, _identity, progress);
        await using (reading.ConfigureAwait(false))
        {
            return await new Autogeneration(project, reading, progress).WriteAsync(request, cancellationToken).ConfigureAwait(false) is { } header
                ? RevisionAuthor.Describe(header)
                : null;
        }
    }

    /// <summary>
    /// Folds a prefix of the history into one revision that stands for it. The revisions and the squash are both run on scratch databases first, and must
    /// build the same schema with the same rows.
    /// </summary>
    /// <returns>The squash.</returns>
    /// <exception cref="TargetInvalidException">The revisions cannot be folded: others build on their middle, or they do what a schema and its rows do not show.</exception>
    /// <exception cref="DriftDetectedException">The squash would not build what they build; nothing is written.</exception>
    public async Task<Revision> SquashAsync(SquashRequest request, CancellationToken cancellationToken)
    {
        RevisionHeader header = await new Squasher(Project, _door, _identity, progress, s_tool).WriteAsync(request, cancellationToken).ConfigureAwait(false);
        Project = request.DryRun ? Project : MigrationProject.Load(options);
        return RevisionAuthor.Describe(header) with { IsHead = Project.Map.IsHead(Project.Map.Here(header.Replaces[^1])), IsReversible = false };
    }

    /// <summary>Writes a new revision file; a baseline is also stamped.</summary>
    /// <param name="request">What the file shall say.</param>
    /// <param name="run">How to stamp a baseline, which is asked about as any stamp is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The revision; null when the stamp was declined, and then no file is written.</returns>
    /// <exception cref="TargetInvalidException">A baseline is asked for where there are revisions, or version rows.</exception>
    public async Task<Revision?> CreateRevisionAsync(NewRevision request, RunOptions run, CancellationToken cancellationToken)
    {
        MigrationProject project = GrowingProject();
        if (!request.Baseline)
        {
            return RevisionAuthor.Describe(await new RevisionAuthor(project).CreateAsync(request, cancellationToken).ConfigureAwait(false));
        }

        BaselineRevision.EnsureFirst(project, request);
        return await OnDatabaseAsync(
            readOnly: request.DryRun,
            session => new BaselineRevision(project, () => MigrationProject.Load(options), _door, session, _identity, progress).CreateAsync(request, run, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SourcedSchema>> ReadSchemasAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        SchemaReading reading = new(Project, _door, _identity, progress);
        await using (reading.ConfigureAwait(false))
        {
            return await reading.ReadAsync(names, cancellationToken).ConfigureAwait(false);
        }
    }
}
