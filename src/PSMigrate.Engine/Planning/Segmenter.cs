using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Planning;

/// <summary>
/// Cuts a script into segments: one transaction, except around what cannot run in one, and after ALTER TYPE ADD VALUE
/// whenever something follows, because a new value cannot be used before it is committed, and where the script says so. With 'transaction: never' each statement has
/// a transaction of its own, except DO and CALL: they run outside one, so that their bodies may commit. A statement that runs in batches is
/// a segment of its own.
/// </summary>
internal static class Segmenter
{
    /// <param name="statements">The section's statements.</param>
    /// <param name="header">The script's header: transaction mode and lock timeout.</param>
    /// <param name="lockTimeout">The configuration's lock timeout.</param>
    /// <exception cref="ScriptInvalidException">The script asks for one transaction and holds what cannot run in one.</exception>
    public static IReadOnlyList<ScriptSegment> Cut(IReadOnlyList<ScriptStatement> statements, RevisionHeader header, TimeSpan lockTimeout)
    {
        List<ScriptSegment> segments = [];
        List<ScriptStatement> open = [];
        bool openIsTransactional = true;
        foreach (ScriptStatement statement in statements)
        {
            StatementTraits traits = statement.Source.Traits;
            bool transactional = IsTransactional(traits.Transaction, header.Transaction) && statement.Batch is null;
            if (!transactional && header.Transaction == TransactionMode.Always)
            {
                throw new ScriptInvalidException(
                    $"{traits.Command} cannot run in {(statement.Batch is null ? "a" : "batches and in one")} transaction, and the header says 'transaction: always'.",
                    "Write 'transaction: auto': the script is then cut around it.",
                    new SourcePosition(header.Path, statement.Source.Line, statement.Source.Column));
            }

            if (statement.StartsSegment && header.Transaction == TransactionMode.Always && open.Count > 0)
            {
                throw new ScriptInvalidException(
                    "A new segment begins here, and the header says 'transaction: always'.",
                    "Write 'transaction: auto', or leave the directive out.",
                    new SourcePosition(header.Path, statement.Source.Line, statement.Source.Column));
            }

            if (open.Count > 0 && (transactional != openIsTransactional || statement.Batch is not null || open[^1].Batch is not null || statement.StartsSegment
                || (transactional && EndsSegment(open[^1], header.Transaction))))
            {
                Close();
            }

            open.Add(statement);
            openIsTransactional = transactional;
        }

        Close();
        return segments;

        void Close()
        {
            if (open.Count > 0)
            {
                segments.Add(new ScriptSegment(segments.Count + 1, openIsTransactional, [.. open], LockTimeout(open, header, lockTimeout)));
                open.Clear();
            }
        }
    }

    private static bool IsTransactional(TransactionRule rule, TransactionMode mode) =>
        rule != TransactionRule.Never && !(rule == TransactionRule.Perhaps && mode == TransactionMode.Never);

    private static bool EndsSegment(ScriptStatement last, TransactionMode mode) => mode switch
    {
        TransactionMode.Never => true,
        TransactionMode.Auto => last.Source.Traits.Transaction == TransactionRule.CommitAfter,
        _ => false,
    };

    // Waiting for a lock holds up everybody behind us only where the statement wants a strong one.
    private static TimeSpan? LockTimeout(List<ScriptStatement> statements, RevisionHeader header, TimeSpan lockTimeout) =>
        statements.Any(statement => statement.Source.Traits is { IsDdl: true, IsConcurrent: false }) ? header.LockTimeout ?? lockTimeout : null;
}
