namespace PSMigrate.Engine.Execution.Undo;

/// <summary>Finds the run that somebody means.</summary>
internal sealed class RunLookup(MigrationSession session)
{
    /// <summary>
    /// The run with this id or beginning of one. Without one the last run, or, where that is an undo that did not get to its end, the run it takes back:
    /// the same command goes on where it stopped.
    /// </summary>
    /// <returns>The run; null where nothing has run yet.</returns>
    /// <exception cref="TargetInvalidException">There is no such run.</exception>
    /// <exception cref="AmbiguousTargetException">There are several.</exception>
    public async Task<LoggedRun?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            LoggedRun? last = (await ReadAsync(null, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
            return last is { Undoes: { } undone } && last.Outcome != Ledger.Word(RunOutcome.Done)
                ? (await ReadAsync(undone.ToString(), cancellationToken).ConfigureAwait(false)).FirstOrDefault() ?? last
                : last;
        }

        return await ReadAsync(RunPrefix.Parse(id), cancellationToken).ConfigureAwait(false) switch
        {
            [] => throw new TargetInvalidException($"There is no run '{id}' in {session.Sql.Schema}.{session.Sql.HistoryTable}.", RunPrefix.SeeRuns),
            [var run] => run,
            var runs => throw new AmbiguousTargetException(
                id, [.. runs.Select(run => run.RunId.ToString()).Order(StringComparer.Ordinal)], $"'{id}' could be the run {string.Join(" or ", runs)}.", "Write more of its id."),
        };
    }

    private async Task<IReadOnlyList<LoggedRun>> ReadAsync(string? prefix, CancellationToken cancellationToken) => session.HasHistoryTable
        ? await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["read_runs"], prefix),
            row => new LoggedRun(
                row.GetGuid(0),
                row.IsDBNull(1) ? "" : row.GetString(1),
                row.GetString(2),
                row.GetFieldValue<DateTime>(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5),
                row.IsDBNull(6) || !Guid.TryParse(row.GetString(6), out Guid undone) ? null : undone,
                row.IsDBNull(7) ? null : row.GetString(7)),
            cancellationToken).ConfigureAwait(false)
        : [];
}
