namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Sends the statements of a call, and reads their rows unless nobody wants them.</summary>
internal sealed class CallRunner(MigrationConnection connection, CallErrors errors)
{
    private readonly Dictionary<uint, uint> _elements = [];
    private readonly HashSet<uint> _asked = [];

    /// <summary>Runs in whatever transaction there is.</summary>
    public async Task<IReadOnlyList<SqlRows>> RunAsync(IReadOnlyList<CallStatement> statements, bool readsRows, StepTally tally, CancellationToken cancellationToken)
    {
        List<SqlRows> results = [];
        foreach (CallStatement[] group in Groups(statements, readsRows))
        {
            try
            {
                if (readsRows && group[0].MayReadRows)
                {
                    TextRows rows = await connection.ReadAsync(group[0].Command, cancellationToken).ConfigureAwait(false);
                    tally.Rows += rows.Affected;
                    results.AddRange(rows.Columns.Count == 0 ? [] : [await ConvertAsync(rows, cancellationToken).ConfigureAwait(false)]);
                }
                else
                {
                    IReadOnlyList<long> rows = await connection.ExecuteAsync([.. group.Select(statement => statement.Command)], cancellationToken).ConfigureAwait(false);
                    tally.Rows += rows.Sum();
                }

                tally.Statements += group.Length;
            }
            catch (BatchFailedException e)
            {
                int failed = Math.Max(0, e.Index);
                tally.Statements += failed;
                throw e.Server is { } error ? errors.Refused(group[failed], error) : errors.Lost(e);
            }
        }

        return results;
    }

    /// <summary>Runs in a transaction of its own, or in none where a statement cannot be in one.</summary>
    /// <param name="isReadOnly">Let the server refuse every write.</param>
    /// <param name="lockTimeout">How long to wait for strong locks.</param>
    public async Task<IReadOnlyList<SqlRows>> RunAloneAsync(
        IReadOnlyList<CallStatement> statements, bool readsRows, bool isReadOnly, TimeSpan lockTimeout, StepTally tally, CancellationToken cancellationToken)
    {
        CallRules.EnsureCanRunAlone(statements);
        IReadOnlyList<SqlCommand> limit = CallRules.LockTimeout(statements, lockTimeout);
        if (statements.Count == 1 && !isReadOnly && limit.Count == 0)
        {
            return await RunAsync(statements, readsRows, tally, cancellationToken).ConfigureAwait(false);
        }

        bool isOpen = false;
        try
        {
            await SendAsync([new SqlCommand(isReadOnly ? "BEGIN READ ONLY" : "BEGIN"), .. limit], cancellationToken).ConfigureAwait(false);
            isOpen = true;
            IReadOnlyList<SqlRows> rows = await RunAsync(statements, readsRows, tally, cancellationToken).ConfigureAwait(false);
            await SendAsync([StepCommands.CheckConstraints], cancellationToken).ConfigureAwait(false);
            isOpen = false;
            await SendAsync([new SqlCommand("COMMIT")], CancellationToken.None).ConfigureAwait(false);
            return rows;
        }
        finally
        {
            if (isOpen && !connection.IsBroken)
            {
                await SendAsync([new SqlCommand("ROLLBACK")], CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends what is not the caller's own.</summary>
    public async Task SendAsync(IReadOnlyList<SqlCommand> commands, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error ? errors.NotCommitted(error) : errors.Lost(e);
        }
    }

    // One round trip for what nobody reads; a statement with rows goes by itself.
    private static IEnumerable<CallStatement[]> Groups(IReadOnlyList<CallStatement> statements, bool readsRows)
    {
        List<CallStatement> open = [];
        foreach (CallStatement statement in statements)
        {
            if (readsRows && statement.MayReadRows)
            {
                if (open.Count > 0)
                {
                    yield return [.. open];
                    open.Clear();
                }

                yield return [statement];
            }
            else
            {
                open.Add(statement);
            }
        }

        if (open.Count > 0)
        {
            yield return [.. open];
        }
    }

    private async Task<SqlRows> ConvertAsync(TextRows rows, CancellationToken cancellationToken)
    {
        long[] unknown = [.. rows.Columns.Select(column => column.Type).Where(type => !TextValues.IsKnown(type) && _asked.Add(type)).Distinct().Select(type => (long)type)];
        if (unknown.Length > 0)
        {
            IReadOnlyList<(long, long)> arrays = await connection.QueryAsync(
                new SqlCommand(
                    "SELECT t.oid::bigint, t.typelem::bigint FROM pg_catalog.pg_type t WHERE t.oid = ANY ($1::oid[]) AND t.typelem <> 0 AND t.typlen = -1",
                    new UntypedText($"{{{string.Join(',', unknown)}}}")),
                row => (row.GetInt64(0), row.GetInt64(1)),
                cancellationToken).ConfigureAwait(false);
            foreach ((long type, long element) in arrays)
            {
                _elements[(uint)type] = (uint)element;
            }
        }

        return new SqlRows(
            [.. rows.Columns.Select(column => column.Name)],
            [.. rows.Rows.Select(row => (IReadOnlyList<object?>)row.Select((value, column) => TextValues.Read(value, rows.Columns[column].Type, _elements)).ToArray())]);
    }
}
