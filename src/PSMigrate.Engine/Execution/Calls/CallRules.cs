using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>What a call may hold where there is one transaction for it, for all calls, or no database at all.</summary>
internal static class CallRules
{
    /// <exception cref="ScriptInvalidException">A statement cannot run in the transaction of the revision.</exception>
    public static void EnsureCanRunInTransaction(IReadOnlyList<CallStatement> statements)
    {
        if (statements.FirstOrDefault(CannotRunInTransaction) is { } statement)
        {
            throw new ScriptInvalidException(
                $"{statement.Source.Traits.Command} cannot run in a transaction, and this revision is one.",
                "Write 'transaction: never' into the header of the script: each Invoke-DbSql then commits by itself.",
                statement.Position);
        }
    }

    /// <exception cref="ScriptInvalidException">A statement that cannot run in a transaction is not alone.</exception>
    public static void EnsureCanRunAlone(IReadOnlyList<CallStatement> statements)
    {
        if (statements.Count > 1 && statements.FirstOrDefault(CannotRunInTransaction) is { } statement)
        {
            throw new ScriptInvalidException(
                $"{statement.Source.Traits.Command} cannot run in a transaction, and several statements in a call are one.",
                "Give it an Invoke-DbSql of its own.",
                statement.Position);
        }
    }

    /// <exception cref="ScriptInvalidException">A statement reads rows, and there is no database.</exception>
    public static void EnsureReadsNothing(SqlCall call, IReadOnlyList<CallStatement> statements)
    {
        if (!call.NonQuery && statements.FirstOrDefault(statement => statement.MayReadRows) is { } statement)
        {
            throw new ScriptInvalidException(
                $"{statement.Source.Traits.Command} reads rows, and in an export there is no database to read from.",
                "Say -NonQuery where its rows do not matter; or write it so that the server does all of it; or look at $DbMigration.IsOffline.",
                statement.Position);
        }
    }

    /// <summary>Waiting for a lock holds up everybody behind us only where a statement wants a strong one.</summary>
    public static IReadOnlyList<SqlCommand> LockTimeout(IReadOnlyList<CallStatement> statements, TimeSpan limit) =>
        statements.Any(statement => statement.Source.Traits is { IsDdl: true, IsConcurrent: false, Transaction: not TransactionRule.Never })
            ? [new SqlCommand($"SET LOCAL lock_timeout = {SessionSettings.Milliseconds(limit)}")]
            : [];

    public static bool CannotRunInTransaction(CallStatement statement) => statement.Source.Traits.Transaction == TransactionRule.Never;
}
