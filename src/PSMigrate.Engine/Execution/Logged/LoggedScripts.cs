using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Execution.Logged;

/// <summary>
/// Puts the scripts that the history table has stored in place of files that are gone, or are not any more what was applied. A file that still is what
/// was applied serves itself: it has its passwords.
/// </summary>
internal sealed class LoggedScripts(MigrationSession session, IProgress<MigrationEvent> progress)
{
    private readonly Dictionary<string, LoggedScript> _missing = new(StringComparer.Ordinal);

    /// <summary>The project's files, and for rows and parents that none has what is stored of them: where they stand in the graph is then what their header said.</summary>
    /// <param name="scripts">The project's files.</param>
    /// <param name="wanted">Revisions that have to be there.</param>
    public async Task<ScriptDirectory> CompleteAsync(ScriptDirectory scripts, IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        // What a squash replaces is no gap.
        HashSet<string> known = new(scripts.Headers.SelectMany(header => header.Replaces.Append(header.Revision)), StringComparer.Ordinal);
        string[] open = [.. wanted.Concat(scripts.Headers.SelectMany(Parents)).Where(known.Add)];
        while (open.Length > 0)
        {
            IReadOnlyDictionary<string, LoggedScript> found = await ReadAsync(open, cancellationToken).ConfigureAwait(false);
            foreach (LoggedScript script in found.Values)
            {
                _missing.Add(script.Revision, script);
            }

            open = [.. found.Values.SelectMany(script => Parents(script.Script.Header)).Where(known.Add)];
        }

        HashSet<string> labels = new(scripts.Headers.SelectMany(header => header.BranchLabels), StringComparer.Ordinal);
        return scripts.With(_missing.Values.Select(script => script.Script.WithoutLabels(labels)));
    }

    /// <summary>Takes for the steps of a plan the stored script where that is what was applied and the file is not.</summary>
    public async Task UseAsync(ScriptDirectory scripts, GraphPlan plan, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, LastChange> changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
        string[] edited = [.. plan.Steps.Select(step => step.Revision).Where(id => !_missing.ContainsKey(id) && IsEdited(scripts, id, plan.Direction, changes))];
        IReadOnlyDictionary<string, LoggedScript> stored = await ReadAsync(edited, cancellationToken).ConfigureAwait(false);
        foreach (GraphStep step in plan.Steps)
        {
            if ((stored.GetValueOrDefault(step.Revision) ?? _missing.GetValueOrDefault(step.Revision)) is { } script)
            {
                script.EnsureUsable(plan.Direction);
                scripts.Replace(script.Script);
                progress.Report(new Note($"Revision {script.Revision} runs as the history table has it: {(_missing.ContainsKey(script.Revision) ? "its file is gone" : "its file has changed since")}."));
            }
        }
    }

    /// <summary>Says which downgrades of a plan are not those that were applied.</summary>
    public async Task WarnAsync(ScriptDirectory scripts, GraphPlan plan, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, LastChange> changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
        string[] edited = [.. plan.Steps.Select(step => step.Revision).Where(id => IsEdited(scripts, id, plan.Direction, changes))];
        if (edited.Length > 0)
        {
            progress.Report(new Note(
                $"The downgrade section changed after its revision was applied: {string.Join(", ", edited)}. The file's runs; with -FromLog (--from-log) the one that was applied does.",
                IsWarning: true));
        }
    }

    private static bool IsEdited(ScriptDirectory scripts, string id, MigrationDirection direction, IReadOnlyDictionary<string, LastChange> changes)
    {
        if (changes.GetValueOrDefault(id) is not { } change || scripts.Find(id) is null)
        {
            return false;
        }

        return direction == MigrationDirection.Upgrade
            ? change.Checksum is { } upgrade && scripts.Read(id).Upgrade.Checksum != upgrade
            : change is { IsApplied: true, DowngradeChecksum: { } downgrade } && scripts.Read(id).Downgrade?.Checksum != downgrade;
    }

    private async Task<IReadOnlyDictionary<string, LoggedScript>> ReadAsync(string[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0 || !session.HasHistoryTable)
        {
            return new Dictionary<string, LoggedScript>();
        }

        IReadOnlyList<LoggedScript> scripts = await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["read_scripts"], (object)ids),
            row => new LoggedScript(Parse(row.GetString(0), row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
            cancellationToken).ConfigureAwait(false);
        return scripts.ToDictionary(script => script.Revision, StringComparer.Ordinal);
    }

    // There is no file; what is wrong in the text is told with its place in the table's.
    private RevisionScript Parse(string id, string text)
    {
        string name = $"{session.Sql.Schema}.{session.Sql.HistoryTable}/{id}{(text.StartsWith('#') ? ".ps1" : ".sql")}";
        return RevisionScript.Read(name, text);
    }

    private static IEnumerable<string> Parents(RevisionHeader header) => header.DownRevisions.Concat(header.DependsOn);
}
