using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Runs several revisions in one round trip, each from BEGIN to COMMIT with its own bookkeeping: the server does nothing behind the first
/// statement that it refuses, and what is in front of it is committed.
/// </summary>
internal sealed class StepPipeline(
    MigrationSession session, StepTransaction transaction, StepCommands commands, Ledger ledger, StatementWatch watch, IProgress<MigrationEvent> progress)
{
    // The last row of the history that is counted.
    private long _counted;

    /// <summary>Whether a step can go along: it is one transaction, all its statements are known, and nobody has to see an answer in between.</summary>
    public static bool Takes(CompiledStep step) =>
        step is { Function: null, Precondition.Count: 0, Verify.Count: 0 } && step.Segments is [] or [{ IsTransactional: true }];

    /// <summary>Runs steps, in order, up to the first that fails.</summary>
    /// <param name="steps">Steps that <see cref="Takes"/> takes.</param>
    /// <param name="reached">Told, where it takes long, which of them the server is seen at.</param>
    public async Task<PipelineEnd> RunAsync(IReadOnlyList<CompiledStep> steps, Action<PlanStep> reached, CancellationToken cancellationToken)
    {
        List<SqlCommand> sent = [];
        List<PipelinedStep> places = [];
        foreach (CompiledStep step in steps)
        {
            places.Add(Add(step, sent));
        }

        TimeSpan? lockTimeout = steps.SelectMany(step => step.Segments).Min(segment => segment.LockTimeout);
        BatchEnd end = await watch.DuringAsync(
            [.. steps.Select(step => step.Plan)], lockTimeout, () => session.Connection.TryExecuteAsync(sent, cancellationToken), reached).ConfigureAwait(false);
        PipelinedStep[] committed =
        [
            .. places.TakeWhile(place => place.Commit < end.Rows.Count)
                .Select(place => place with { Rows = end.Rows.Skip(place.First).Take(place.Statements.Count).Sum() }),
        ];
        Exception? error = committed.Length == places.Count ? null : await StoppedAsync(places[committed.Length], end).ConfigureAwait(false);
        committed = session.Connection.IsBroken || committed.Length == 0 ? committed : await CountAsync(committed).ConfigureAwait(false);
        return new PipelineEnd(committed, error);
    }

    private PipelinedStep Add(CompiledStep step, List<SqlCommand> sent)
    {
        sent.AddRange(StepCommands.Begin);
        int first = sent.Count;
        if (step.Segments is [{ } segment])
        {
            sent.AddRange(StepCommands.SegmentSettings(step, segment));
            first = sent.Count;
            sent.AddRange(segment.Statements.Select(statement => new SqlCommand(statement.Sql)));
            sent.Add(StepCommands.CheckConstraints);
        }

        sent.AddRange(commands.Record(step, ledger.StepDone(step, null, null, settles: false)));
        sent.Add(StepCommands.Commit);
        return new PipelinedStep(step, first, sent.Count - 1);
    }

    /// <summary>What nobody knew yet when the ledger's rows were written. They are committed: nothing of it is lost when this fails.</summary>
    private async Task<PipelinedStep[]> CountAsync(PipelinedStep[] committed)
    {
        try
        {
            if (transaction.IsOpen)
            {
                await transaction.RollBackAsync(CancellationToken.None).ConfigureAwait(false);
            }

            Dictionary<string, (DateTime Started, TimeSpan Duration)> times = new(StringComparer.Ordinal);
            await session.Connection.QueryAsync(
                ledger.CountRows([.. committed.Select(place => (place.Step.Revision, place.Rows))], _counted),
                row =>
                {
                    _counted = Math.Max(_counted, row.GetInt64(0));
                    return times[row.GetString(1)] = (row.GetDateTime(2), row.GetTimeSpan(3));
                },
                CancellationToken.None).ConfigureAwait(false);
            return
            [
                .. committed.Select(place => times.TryGetValue(place.Step.Revision, out (DateTime Started, TimeSpan Duration) time)
                    ? place with { Started = time.Started, Duration = time.Duration }
                    : place),
            ];
        }
        catch (BatchFailedException e)
        {
            progress.Report(new Note($"How many rows the revisions changed could not be noted in {session.Sql.Schema}.{session.Sql.HistoryTable}: {e.Message}", IsWarning: true));
            return committed;
        }
    }

    private async Task<Exception> StoppedAsync(PipelinedStep stopped, BatchEnd end)
    {
        int index = end.Error is BatchFailedException { Index: >= 0 } failed ? failed.Index : end.Rows.Count;
        int statement = index - stopped.First;
        bool isOwn = statement >= 0 && statement < stopped.Statements.Count;
        transaction.At = stopped.Step.Segments is [{ } segment] && index <= stopped.First + stopped.Statements.Count
            ? (segment.Number, isOwn ? stopped.Statements[statement].Number : null)
            : (null, null);
        // A COMMIT that fails has ended the transaction.
        transaction.IsOpen = index != stopped.Commit;
        return end.Error switch
        {
            BatchFailedException { Server: { } error } when isOwn => StatementErrors.Statement(stopped.Step, stopped.Statements[statement], error),
            BatchFailedException { Server: { } error } when index == stopped.Commit || index == stopped.First + stopped.Statements.Count && stopped.Statements.Count > 0 =>
                StatementErrors.Commit(stopped.Step, error),
            BatchFailedException refused => await transaction.RefusedAsync(stopped.Step, refused).ConfigureAwait(false),
            { } cancelled => cancelled,
            null => throw new InvalidOperationException("Nothing stopped the steps."),
        };
    }
}
