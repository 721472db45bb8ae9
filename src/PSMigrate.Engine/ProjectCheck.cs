using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>Answers what somebody wants to know before a deployment; each question by itself.</summary>
internal static class ProjectCheck
{
    /// <param name="revisions">All there are, with where each stands.</param>
    /// <param name="skipped">Those below applied ones that never ran.</param>
    /// <param name="heads">The heads.</param>
    /// <param name="read">Reads a revision's script.</param>
    /// <param name="explain">Says what rows are that no file has; null where it does not know.</param>
    public static IReadOnlyList<CheckAnswer> Ask(
        IReadOnlyList<Revision> revisions,
        IReadOnlyList<string> skipped,
        IReadOnlyList<string> heads,
        Func<string, RevisionScript> read,
        Func<IReadOnlyList<string>, string?> explain) =>
    [
        Pending(
            [.. revisions.Where(revision => revision.State is RevisionState.Pending or RevisionState.Partial).Select(revision => revision.Id).Reverse()],
            [.. revisions.Where(revision => revision.State == RevisionState.Unknown).Select(revision => revision.Id)],
            explain),
        Heads(heads),
        Edited([.. revisions.Where(revision => revision.IsEdited).Select(revision => revision.Id)], skipped),
        Todo([.. revisions.Where(revision => revision.State != RevisionState.Unknown && HasTodo(revision, read)).Select(revision => revision.Id)]),
    ];

    // What the database has and no file does says that the files are the older ones: nobody can tell what is pending then.
    private static CheckAnswer Pending(IReadOnlyList<string> pending, IReadOnlyList<string> unknown, Func<IReadOnlyList<string>, string?> explain) => unknown.Count > 0
        ? new("pending", false, $"The database holds what no revision file has, {Count(unknown)}: {Names(unknown)}. {explain(unknown) ?? "Are these files older than the database?"}", unknown)
        : new("pending", pending.Count == 0, pending.Count == 0 ? "The database is up to date." : $"Not applied, {Count(pending)}: {Names(pending)}.", pending);

    private static CheckAnswer Heads(IReadOnlyList<string> heads) => new(
        "heads",
        heads.Count <= 1,
        heads.Count switch
        {
            0 => "There are no revisions.",
            1 => $"There is one head: {heads[0]}.",
            _ => $"There are {heads.Count} heads: {Names(heads)}. Join them with Merge-DbHead (psmigrate merge).",
        },
        heads);

    private static CheckAnswer Edited(IReadOnlyList<string> edited, IReadOnlyList<string> skipped)
    {
        string[] sentences =
        [
            .. edited.Count == 0 ? (string[])[] : [$"Changed after it was applied, {Count(edited)}: {Names(edited)}."],
            .. skipped.Count == 0 ? (string[])[] : [$"Put below what is applied, and never run here, {Count(skipped)}: {Names(skipped)}."],
        ];
        return new("edited", sentences.Length == 0, sentences.Length == 0 ? "No applied upgrade has changed." : string.Join(' ', sentences), [.. edited, .. skipped]);
    }

    private static CheckAnswer Todo(IReadOnlyList<string> todo) => new(
        "todo",
        todo.Count == 0,
        todo.Count == 0 ? "Nothing is left to write." : $"Still to be written ('{ScriptTodo.Mark}'), {Count(todo)}: {Names(todo)}.",
        todo);

    private static bool HasTodo(Revision revision, Func<string, RevisionScript> read) =>
        ScriptTodo.IsIn(read(revision.Id));

    private static string Count(IReadOnlyList<string> revisions) => revisions.Count == 1 ? "1 revision" : $"{revisions.Count} revisions";

    private static string Names(IReadOnlyList<string> revisions) =>
        revisions.Count <= 10 ? string.Join(", ", revisions) : $"{string.Join(", ", revisions.Take(10))} and {revisions.Count - 10} more";
}
