using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>What the project's revisions build.</summary>
/// <param name="target">Up to where; null for what the database has, or all where no database is named.</param>
internal sealed class RevisionsSource(string? target, MigrationProject project, ProjectDatabase database, RevisionBuilder builder) : ISchemaSource
{
    public bool NeedsScratch => true;

    /// <summary>Whether the database says up to where.</summary>
    public bool AsksDatabase => target is null ? database.IsNamed : RevisionTarget.Parse(target).Anchor == TargetAnchor.Current;

    public async Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ids = await ResolveAsync(cancellationToken).ConfigureAwait(false);
        SchemaSnapshot schema = await builder.BuildAsync(ids, cancellationToken).ConfigureAwait(false);
        return new SourcedSchema(Describe(ids), schema);
    }

    /// <summary>What people call what these revisions build.</summary>
    public static string Describe(IReadOnlyList<string> ids) => $"revisions at {(ids.Count == 0 ? "base" : string.Join(", ", ids))}";

    private async Task<IReadOnlyList<string>> ResolveAsync(CancellationToken cancellationToken)
    {
        // Read before a database is asked: what is wrong with the files has nothing to do with one.
        RevisionMap map = project.Map;
        if (!AsksDatabase)
        {
            return target is null ? map.RealHeads : project.Planner.ResolveUpgrade([], [target]);
        }

        try
        {
            IReadOnlyList<string> rows = await database.ReadKnownRowsAsync(cancellationToken).ConfigureAwait(false);
            return target is null ? rows : project.Planner.ResolveUpgrade(rows, [target]);
        }
        catch (ConnectionFailedException e)
        {
            throw new ConnectionFailedException(e.Message, WithoutDatabase(e), e.Position, e);
        }
        catch (ConfigurationInvalidException e)
        {
            throw new ConfigurationInvalidException(e.Message, WithoutDatabase(e), e.Position, e);
        }
    }

    private static string WithoutDatabase(MigrationException error) =>
        $"Without a database, say up to which revision: revisions:heads, or revisions: and an id. {error.Hint}".TrimEnd();
}
