using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Turns what stopped a PowerShell script into an error with the place in the file.</summary>
internal static class ScriptErrors
{
    public static MigrationException Failed(CompiledStep step, ScriptFailure failure)
    {
        RevisionScript script = step.Script!;
        // What has no line in the file happened in the function at least.
        SourcePosition function = step.Direction == MigrationDirection.Downgrade ? script.Downgrade!.Start : script.Upgrade.Start;
        int offset = CallPlace.OffsetOf(script.Text, failure.Line == 0 ? function : new SourcePosition(step.Path, failure.Line, failure.Column));
        SourcePosition at = CallPlace.At(script, offset);
        string excerpt = CallPlace.Excerpt(script, offset);
        return failure.Cause switch
        {
            // A function of another file has called: where the script called that is the place.
            StatementFailedException { Position: null } error => new StatementFailedException(
                error.Message,
                step.Revision,
                new StatementFailure(error.SqlState, error.Detail, error.ServerHint, error.Context, $"{excerpt}\n{error.Excerpt}".TrimEnd()),
                error.Hint,
                at,
                error),
            ScriptInvalidException { Position: null } error => new ScriptInvalidException(error.Message, error.Hint, at, error),
            { } error => error,
            null => new StatementFailedException(
                SecretMask.MaskMessage(SecretMask.Mask(failure.Message)),
                step.Revision,
                new StatementFailure(null, null, null, null, excerpt),
                Hint(step.Function!),
                at,
                failure.Inner),
        };
    }

    public static string Hint(ScriptFunction function) => function.IsTransactional
        ? "Correct the script and run the same command again; all that it did in the database is taken back."
        : "Correct the script and run the same command again, which begins at its first line: each Invoke-DbSql that ran has committed.";
}
