using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Renames;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>
/// What was renamed, by whom that is said: the answers given, the comments in the schema, and a person who is asked about what looks like it.
/// </summary>
/// <param name="answers">Said with the command. Each must be about something that is there.</param>
/// <param name="comments">Said in the schema. They stay there when the rename is long done, and then say nothing.</param>
/// <param name="ask">Asks a person; null where there is none.</param>
internal sealed class RenameDecisions(IReadOnlyList<string> answers, IReadOnlyList<string> comments, Func<RenameQuestion, Task<bool>>? ask)
{
    private readonly List<(ObjectId Old, ObjectId New)> _done = [];
    private readonly HashSet<ObjectId> _denied = [];

    /// <summary>Renames what was renamed, on the copy.</summary>
    /// <returns>The statements, and the old schema with the new names.</returns>
    public async Task<(IReadOnlyList<RehearsedChange> Changes, SchemaSnapshot Schema)> ApplyAsync(
        SchemaRehearsal rehearsal, SchemaSnapshot from, SchemaSnapshot to, CancellationToken cancellationToken)
    {
        List<RehearsedChange> changes = [];
        foreach (string answer in answers)
        {
            from = await RenameAsync(RenameAnswers.Read(answer, from)).ConfigureAwait(false);
        }

        foreach (string comment in comments)
        {
            if (RenameAnswers.Find(comment, from) is { NewName: not null } rename && to.Find(rename.Old) is null)
            {
                from = await RenameAsync(rename).ConfigureAwait(false);
            }
        }

        // A table that gets its name back may show columns that got theirs.
        while (new RenameFinder(from, to).Find().Where(pair => !_denied.Contains(pair.Old)).ToArray() is { Length: > 0 } probable)
        {
            if (ask is null)
            {
                throw Unanswered(probable);
            }

            foreach (ProbableRename pair in probable)
            {
                bool isRename = await ask(new RenameQuestion(pair.Old.ToString(), pair.New.ToString(), pair.Evidence)).ConfigureAwait(false);
                from = await RenameAsync(new Rename(pair.Old, isRename ? pair.New.Name : null)).ConfigureAwait(false);
            }
        }

        return (changes, from);

        async Task<SchemaSnapshot> RenameAsync(Rename rename)
        {
            if (rename.NewName is not { } name)
            {
                _denied.Add(rename.Old);
                return from;
            }

            Ddl statement = new(from.Find(rename.Old)!.RenameTo(name));
            changes.AddRange(await rehearsal.RunAsync([new ObjectChange(ChangeAction.Alter, rename.Old, [statement])], cancellationToken).ConfigureAwait(false));
            _done.Add((rename.Old, rename.Old with { Name = name }));
            return await rehearsal.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The statements that give the old names back, the last one first.</summary>
    /// <param name="renamed">The old schema with the new names.</param>
    public IEnumerable<ObjectChange> Reverse(SchemaSnapshot renamed) => Enumerable.Reverse(_done)
        .Where(pair => Current(pair.New, renamed) is not null)
        .Select(pair => new ObjectChange(ChangeAction.Alter, pair.New, [new Ddl(Current(pair.New, renamed)!.RenameTo(pair.Old.Name))]));

    // A part whose table was renamed behind it is found by the table's new name; its own statement comes before that one.
    private SchemaObject? Current(ObjectId id, SchemaSnapshot renamed)
    {
        string table = _done.LastOrDefault(pair => pair.Old.Schema == id.Schema && pair.Old.Table.Length == 0 && pair.Old.Name == id.Table).New?.Name ?? id.Table;
        return renamed.Find(id) ?? renamed.Find(id with { Table = table });
    }

    private static ConfirmationRequiredException Unanswered(IReadOnlyList<ProbableRename> probable)
    {
        string found = string.Join("; ", probable);
        string renamed = string.Join(' ', probable.Select(pair => $"-Rename '{pair.Answer}'"));
        return new ConfirmationRequiredException(
            $"A rename would be written as a drop, which loses data, so nothing is written: {found}.",
            $"Say what is true (the tool has --rename): {renamed} for a rename, -Rename '{probable[0].Denial}' where it is dropped.");
    }
}
