using System.Text.RegularExpressions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Resume;

/// <summary>
/// Asks the catalog about statements outside transactions: what is there before one, what became of one whose end nobody saw, and takes
/// away what a failed one left behind. It runs with the script's own settings, so that names mean what they mean in the script.
/// </summary>
internal sealed partial class StatementCatalog(MigrationSession session, IProgress<MigrationEvent> progress)
{
    private MigrationConnection Connection => session.Connection;

    /// <summary>What a rerun has to know of the catalog as it is now; null where it would not help.</summary>
    public async Task<StatementContext?> BeforeAsync(string sql, CancellationToken cancellationToken)
    {
        StatementSubject subject = StatementSubject.Of(sql);
        return subject.Kind switch
        {
            SubjectKind.Unknown => null,
            SubjectKind.Repeatable or SubjectKind.PartitionDetached => Context(subject),
            _ when ScopeOf(subject) is { } scope => Context(subject) with { Indexes = Known(subject, await IndexesAsync(scope, cancellationToken).ConfigureAwait(false)) },
            _ => Context(subject) with { Existed = await ExistsAsync(subject, cancellationToken).ConfigureAwait(false) },
        };
    }

    /// <summary>What can be told without a row that kept it, as an offline script writes none: the name alone says which index was meant.</summary>
    public static StatementContext? Assumed(string sql) => StatementSubject.Of(sql) switch
    {
        { Kind: SubjectKind.Repeatable } or { Kind: SubjectKind.IndexBuilt, Name: not null } => Context(StatementSubject.Of(sql)),
        _ => null,
    };

    /// <summary>Finds out what a statement did that an earlier run began, and makes it possible to run it again where it must.</summary>
    public async Task<StatementEnd> EndOfAsync(StatementContext? context, CancellationToken cancellationToken)
    {
        if (context is null)
        {
            return StatementEnd.Unknown;
        }

        StatementSubject subject = context.Subject;
        return context.Kind switch
        {
            SubjectKind.Unknown => StatementEnd.Unknown,
            SubjectKind.Repeatable => StatementEnd.NotDone,
            SubjectKind.PartitionDetached => await EndOfDetachAsync(subject, cancellationToken).ConfigureAwait(false),
            _ when ScopeOf(subject) is { } scope => await EndOfBuildAsync(context, scope, cancellationToken).ConfigureAwait(false),
            _ => EndOf(context, await ExistsAsync(subject, cancellationToken).ConfigureAwait(false)),
        };
    }

    /// <summary>The index that a build has left invalid though it did not fail: IF NOT EXISTS is content with such a one. Null when all is well.</summary>
    public async Task<string?> InvalidAfterAsync(StatementContext? context, CancellationToken cancellationToken)
    {
        if (context is not { Kind: SubjectKind.IndexBuilt } || ScopeOf(context.Subject) is not { } scope)
        {
            return null;
        }

        IReadOnlyList<ScopeIndex> indexes = await IndexesAsync(scope, cancellationToken).ConfigureAwait(false);
        return indexes.FirstOrDefault(index => !index.IsValid && !index.IsPartitioned && IsOf(context, index))?.QualifiedName;
    }

    private static StatementContext Context(StatementSubject subject) => new(subject.Kind, subject.Name, subject.Table, false, []);

    private static (string Kind, string Name)? ScopeOf(StatementSubject subject) => subject switch
    {
        { Kind: SubjectKind.IndexBuilt or SubjectKind.TableRebuilt, Table: { } table } => ("table", table),
        { Kind: SubjectKind.IndexRebuilt, Name: { } index } => ("index", index),
        { Kind: SubjectKind.SchemaRebuilt, Name: { } schema } => ("schema", schema),
        { Kind: SubjectKind.DatabaseRebuilt } => ("database", ""),
        _ => null,
    };

    // A rebuild renames the index that it replaces, so only one that is invalid before it is surely not of its making.
    private static long[] Known(StatementSubject subject, IReadOnlyList<ScopeIndex> indexes) =>
        [.. indexes.Where(index => subject.Kind == SubjectKind.IndexBuilt || !index.IsValid).Select(index => index.Oid)];

    private static StatementEnd EndOf(StatementContext context, bool exists) => context.Kind switch
    {
        SubjectKind.IndexDropped or SubjectKind.DatabaseDropped or SubjectKind.TablespaceDropped or SubjectKind.SubscriptionDropped =>
            exists || !context.Existed ? StatementEnd.NotDone : StatementEnd.Done,
        _ => exists && !context.Existed ? StatementEnd.Done : StatementEnd.NotDone,
    };

    /// <summary>Whether the index is the one that the statement makes: of its name, or, where the server names it, one that was not there before.</summary>
    private static bool IsOf(StatementContext context, ScopeIndex index) =>
        context.Name is { } name ? index.Name == Identifier.Unquote(name) : !context.Indexes.Contains(index.Oid);

    private async Task<StatementEnd> EndOfBuildAsync(StatementContext context, (string Kind, string Name) scope, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScopeIndex> indexes = await IndexesAsync(scope, cancellationToken).ConfigureAwait(false);
        bool isBuild = context.Kind == SubjectKind.IndexBuilt;
        foreach (ScopeIndex left in indexes.Where(index => !index.IsValid && !index.IsPartitioned && IsLeftover(context, index, isBuild)))
        {
            await DropAsync(left, cancellationToken).ConfigureAwait(false);
        }

        ScopeIndex[] made = isBuild ? [.. indexes.Where(index => index.IsValid && IsOf(context, index) && !context.Indexes.Contains(index.Oid))] : [];
        return made.Length switch
        {
            0 => StatementEnd.NotDone,
            1 => StatementEnd.Done,
            // Somebody else has made one too, and the server named ours.
            _ => StatementEnd.Unknown,
        };
    }

    private static bool IsLeftover(StatementContext context, ScopeIndex index, bool isBuild) => isBuild
        ? IsOf(context, index)
        : !context.Indexes.Contains(index.Oid) && Rebuilding().IsMatch(index.Name);

    private async Task DropAsync(ScopeIndex index, CancellationToken cancellationToken)
    {
        if (index.Busy is { } other)
        {
            throw new LockUnavailableException(
                null,
                TimeSpan.Zero,
                $"The index {index.QualifiedName} is invalid, and process {other} is at work on its table: it may be building it.",
                "Wait until that session is done (psmigrate blockers --table), then run the same command again.") { Blockers = [$"process {other}"] };
        }

        progress.Report(new Note($"Dropping the invalid index {index.QualifiedName}, which an earlier try has left."));
        await Connection.ExecuteAsync(new SqlCommand($"DROP INDEX CONCURRENTLY IF EXISTS {index.QualifiedName}"), cancellationToken).ConfigureAwait(false);
    }

    private async Task<StatementEnd> EndOfDetachAsync(StatementSubject subject, CancellationToken cancellationToken)
    {
        IReadOnlyList<(bool IsPending, string Finalize)> states = await Connection.QueryAsync(
            new SqlCommand(session.Sql["partition_state"], subject.Table, subject.Name), row => (row.GetBoolean(0), row.GetString(1)), cancellationToken).ConfigureAwait(false);
        if (states.Count == 0)
        {
            return StatementEnd.Done;
        }

        if (!states[0].IsPending)
        {
            return StatementEnd.NotDone;
        }

        progress.Report(new Note($"Finishing the pending detach: {states[0].Finalize}."));
        await Connection.ExecuteAsync(new SqlCommand(states[0].Finalize), cancellationToken).ConfigureAwait(false);
        return StatementEnd.Done;
    }

    private Task<IReadOnlyList<ScopeIndex>> IndexesAsync((string Kind, string Name) scope, CancellationToken cancellationToken) => Connection.QueryAsync(
        new SqlCommand(session.Sql["scope_indexes"], scope.Kind, scope.Name),
        row => new ScopeIndex(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetString(4) == "I", row.IsDBNull(5) ? null : row.GetInt32(5)),
        cancellationToken);

    private async Task<bool> ExistsAsync(StatementSubject subject, CancellationToken cancellationToken)
    {
        string kind = subject.Kind switch
        {
            SubjectKind.IndexDropped => "index",
            SubjectKind.DatabaseMade or SubjectKind.DatabaseDropped => "database",
            SubjectKind.TablespaceMade or SubjectKind.TablespaceDropped => "tablespace",
            _ => "subscription",
        };
        return (await Connection.QueryAsync(new SqlCommand(session.Sql["subject_exists"], kind, subject.Name), row => row.GetBoolean(0), cancellationToken).ConfigureAwait(false))[0];
    }

    // What REINDEX CONCURRENTLY calls the index it builds and the one it replaces.
    [GeneratedRegex("_cc(new|old)[0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rebuilding();
}
