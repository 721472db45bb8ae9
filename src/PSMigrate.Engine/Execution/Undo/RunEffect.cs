namespace PSMigrate.Engine.Execution.Undo;

/// <summary>What is left of a run in the database, and what came on top of it.</summary>
/// <param name="Left">Revisions that the run applied or reverted and that nobody has taken back since, in its order.</param>
/// <param name="Begun">Revisions of which the run has committed a part.</param>
/// <param name="Later">What other runs did since and nobody has taken back, in order.</param>
internal sealed record RunEffect(IReadOnlyList<string> Left, IReadOnlyList<string> Begun, IReadOnlyList<RunMove> Later)
{
    public static async Task<RunEffect> ReadAsync(MigrationSession session, Guid runId, CancellationToken cancellationToken) => Of(
        runId,
        await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["read_moves"], runId),
            row => new RunMove(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)),
            cancellationToken).ConfigureAwait(false));

    /// <param name="runId">The run.</param>
    /// <param name="moves">All moves since the run began, oldest first.</param>
    public static RunEffect Of(Guid runId, IEnumerable<RunMove> moves)
    {
        List<RunMove> open = [];
        HashSet<string> begun = new(StringComparer.Ordinal);
        foreach (RunMove move in moves)
        {
            if (!move.IsDone)
            {
                begun.Add(move.Revision);
                continue;
            }

            // Only what came last can be taken back: then the database is as it was before that.
            if (open.Count > 0 && move.Reverses(open[^1]))
            {
                open.RemoveAt(open.Count - 1);
            }
            else
            {
                open.Add(move);
            }
        }

        return new(
            [.. open.Where(move => move.RunId == runId).Select(move => move.Revision)],
            [.. begun.Order(StringComparer.Ordinal)],
            [.. open.Where(move => move.RunId != runId)]);
    }
}
