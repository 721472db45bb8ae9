using Npgsql;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>Turns what the server says into an error with the place in the script and the next thing to do.</summary>
internal static class StatementErrors
{
    public static StatementFailedException Statement(CompiledStep step, ScriptStatement statement, PostgresException error)
    {
        StatementPlace place = StatementPlace.Of(statement.Source, step.Path, error.Position, statement.Filled);
        return Failed(step.Revision, error, error.MessageText, place.Position, place.Excerpt);
    }

    /// <param name="revision">The revision that calls; empty outside one.</param>
    /// <param name="error">What the server says.</param>
    /// <param name="position">Where the statement stands, if that is known.</param>
    /// <param name="excerpt">The line with a caret.</param>
    /// <param name="hint">What to do next, where the error itself does not tell.</param>
    public static StatementFailedException Call(string revision, PostgresException error, SourcePosition? position, string? excerpt, string hint) =>
        Failed(revision, error, error.MessageText, position, excerpt, revision.Length == 0 ? hint : Hint(error.SqlState) ?? hint);

    public static StatementFailedException Commit(CompiledStep step, PostgresException error) => Failed(
        step.Revision, error, $"The transaction could not be committed: {error.MessageText}", new SourcePosition(step.Path), null);

    /// <summary>A build did not fail and left an index that no query uses.</summary>
    public static StatementFailedException Invalid(CompiledStep step, ScriptStatement statement, string index)
    {
        StatementPlace place = StatementPlace.Of(statement.Source, step.Path, 0, statement.Filled);
        return new(
            $"The index {index} is there and is invalid: it was left by a build that failed, and IF NOT EXISTS takes it as built.",
            step.Revision,
            new StatementFailure(PostgresErrorCodes.ObjectNotInPrerequisiteState, null, null, null, Mask(place.Excerpt)),
            "Run the same command again: it drops the invalid index and builds it anew.",
            place.Position,
            null);
    }

    /// <summary>Finding out what an earlier run left, or taking it away, failed.</summary>
    public static StatementFailedException Catalog(CompiledStep step, PostgresException error) => Failed(
        step.Revision, error, $"What an earlier try of the revision left could not be looked at or taken away: {error.MessageText}", new SourcePosition(step.Path), null);

    public static StatementFailedException Bookkeeping(CompiledStep step, BookkeepingSql sql, PostgresException error) => Failed(
        step.Revision,
        error,
        $"The revision ran, and recording it in {sql.Schema}.{sql.VersionTable} and {sql.HistoryTable} failed, so it is rolled back: {error.MessageText}",
        new SourcePosition(step.Path),
        null,
        BookkeepingHint(sql, error.SqlState));

    public static StatementFailedException Failed(
        string revision, PostgresException error, string message, SourcePosition? position, string? excerpt, string? hint = null) => new(
        Mask(message)!,
        revision,
        new StatementFailure(error.SqlState, Mask(error.Detail), Mask(error.Hint), Mask(error.Where), Mask(excerpt)),
        hint ?? Hint(error.SqlState) ?? "Correct the script and run the same command again; everything up to the last whole segment is kept.",
        position,
        error);

    private static string? BookkeepingHint(BookkeepingSql sql, string sqlState)
    {
        string table = Identifier.Qualify(sql.Schema, sql.VersionTable);
        return sqlState switch
        {
            // Alembic's own table takes 32 characters.
            PostgresErrorCodes.StringDataRightTruncation =>
                $"The id is longer than the table takes: ALTER TABLE {table} ALTER version_num TYPE varchar(64); then run the same command again.",
            PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => null,
            _ => $"Look at {table} and {Identifier.Qualify(sql.Schema, sql.HistoryTable)}: constraints or triggers that are not psmigrate's, or a script that changes them.",
        };
    }

    private static string? Hint(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.ActiveSqlTransaction or PostgresErrorCodes.InvalidTransactionTermination =>
            "This statement cannot run in a transaction: write 'transaction: never' into the script's header.",
        PostgresErrorCodes.LockNotAvailable =>
            "Another session holds a lock that this statement needs: end it or wait for it, then run the same command again.",
        PostgresErrorCodes.QueryCanceled =>
            "It took longer than statement_timeout allows, or somebody cancelled it: give it more time with 'statement_timeout' in the script's header, then run again.",
        PostgresErrorCodes.InsufficientPrivilege =>
            "Grant the role what is missing, then run the same command again.",
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.NotNullViolation =>
            "Put the rows in order that stand in the way, or correct the script, and run the same command again; everything up to the last whole segment is kept.",
        "55P04" =>
            "A new enum value can be used only after it is committed: put the statements in the order in which ALTER TYPE ... ADD VALUE comes in a segment of its own ('transaction: auto'); where PowerShell runs them, into a revision of its own.",
        _ => null,
    };

    // What the server says quotes statements as well as connection strings.
    private static string? Mask(string? text) => text is null ? null : SecretMask.MaskMessage(SecretMask.Mask(text));
}
