using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>Writes the revision that makes the desired schema of the database, and tells what it found, what it loses, and what it could not do.</summary>
internal sealed class Autogeneration(MigrationProject project, SchemaReading reading, IProgress<MigrationEvent> progress)
{
    /// <summary>What a check says of a comparison of the database with the desired schema.</summary>
    public static string Answer(SchemaComparison desired) => desired.IsEqual
        ? "The database is what the schema builds."
        : $"The database is not what the schema builds, {Count(desired.Differences)}: {Names(desired.Differences)}. Write a revision with New-DbRevision -Autogenerate (psmigrate revision --autogenerate).";

    /// <returns>The new revision; null when there is nothing to change.</returns>
    /// <exception cref="NotUpToDateException">The database is behind its revisions: what they do would be written once more.</exception>
    public async Task<RevisionHeader?> WriteAsync(NewRevision request, CancellationToken cancellationToken)
    {
        // What is wrong with the request itself is told before any database is asked.
        RevisionAuthor author = new(project);
        SchemaSelection selection = new(request.Filter);
        await author.CreateAsync(request with { DryRun = true }, cancellationToken).ConfigureAwait(false);
        EnsureUpToDate(await reading.Database.ReadKnownRowsAsync(cancellationToken).ConfigureAwait(false));

        IReadOnlyList<SourcedSchema> schemas = await reading.ReadAsync(["database", "schema"], cancellationToken).ConfigureAwait(false);
        RenameDecisions renames = new(request.Rename, schemas[1].Renames, request.ConfirmRename);
        ChangeDrafter drafter = new(reading.Scratch, selection.Writing, reading.Scratch.Target?.Connection.User ?? "");
        ChangeDraft? draft = await drafter.DraftAsync(
            schemas[0].Schema.Where(selection.Includes), schemas[1].Schema.Where(selection.Includes), renames, cancellationToken).ConfigureAwait(false);
        if (draft is null || draft.Upgrade.Count == 0)
        {
            progress.Report(new Note($"Nothing to write: the database is what {schemas[1].Description} builds."));
            return null;
        }

        Tell(draft);
        return await author.CreateAsync(
            request, new RevisionBody(ChangeScript.Write(draft.Upgrade), ChangeScript.Write(draft.Downgrade)), cancellationToken).ConfigureAwait(false);
    }

    private void EnsureUpToDate(IReadOnlyList<string> rows)
    {
        string[] pending = project.Map.Nodes.Count == 0 ? [] : [.. project.Planner.Upgrade(rows, ["heads"]).Steps.Where(step => !step.RecordsOnly).Select(step => step.Revision)];
        if (pending.Length > 0)
        {
            throw new NotUpToDateException(
                $"The database is behind its revisions by {pending.Length}, beginning with {pending[0]}: what they change would be written once more.", pending);
        }
    }

    private void Tell(ChangeDraft draft)
    {
        foreach ((Changes.ChangeAction action, ObjectId id) in draft.Upgrade.Select(change => (change.Action, change.Id)).Distinct())
        {
            progress.Report(new Note($"Found: {action.ToString().ToLowerInvariant()} {id}."));
        }

        foreach ((string direction, IReadOnlyList<RehearsedChange> changes) in new[] { ("upgrade", draft.Upgrade), ("downgrade", draft.Downgrade) })
        {
            foreach (RehearsedChange change in changes)
            {
                foreach ((Changes.Ddl statement, string? error) in change.Statements)
                {
                    Warn(error is null ? null : $"The {direction} cannot do this to {change.Id}, so it is left to you, below -- TODO(psmigrate): {error}");
                    Warn(statement.DataLoss is { } loss && direction == "upgrade" ? $"The {direction} loses data: {loss} ({change.Id})." : null);
                }
            }
        }

        Warn(Left("The upgrade does not reach the schema", draft.LeftByUpgrade));
        Warn(Left("The downgrade does not come back to what is there", draft.LeftByDowngrade));
    }

    private static string? Left(string what, IReadOnlyList<SchemaDifference> left) =>
        left.Count == 0 ? null : $"{what}, which a copy shows: {Names(left)}.";

    private static string Count(IReadOnlyList<SchemaDifference> differences) => differences.Count == 1 ? "1 difference" : $"{differences.Count} differences";

    private static string Names(IReadOnlyList<SchemaDifference> differences) =>
        string.Join("; ", differences.Take(10)) + (differences.Count > 10 ? $" and {differences.Count - 10} more" : "");

    private void Warn(string? text)
    {
        if (text is not null)
        {
            progress.Report(new Note(text, IsWarning: true));
        }
    }
}
