using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Turns what stopped a PowerShell script into an error with the place in the file.</summary>
internal static class ScriptErrors
{
    public static MigrationException Failed(CompiledStep step, ScriptFailure failure)
    {
        SourcePosition at = failure.Line == 0
            ? new SourcePosition(step.Path)
            : CallPlace.At(step.Script!, CallPlace.OffsetOf(step.Script!.Text, new SourcePosition(step.Path, failure.Line, failure.Column)));
        string? excerpt = failure.Line == 0 ? null : CallPlace.Excerpt(step.Script!, CallPlace.OffsetOf(step.Script!.Text, at));
        return failure.Cause switch
        {
            // A function of another file has called: where the script called that is the place.
            StatementFailedException { Position: null } error => new StatementFailedException(
                error.Message,
                step.Revision,
                new StatementFailure(error.SqlState, error.Detail, error.ServerHint, error.Context, excerpt is null ? error.Excerpt : $"{excerpt}\n{error.Excerpt}"),
                error.Hint,
                at,
                error),
            ScriptInvalidException { Position: null } error => new ScriptInvalidException(error.Message, error.Hint, at, error),
            { } error => error,
            null => new StatementFailedException(
                SecretMask.MaskMessage(SecretMask.Mask(failure.Message)),
                step.Revision,
                new StatementFailure(null, null, null, null, excerpt),
                step.Function is { IsTransactional: true }
                    ? "Correct the script and run the same command again; all that it did in the database is taken back."
                    : "Correct the script and run the same command again, which begins at its first line: each Invoke-DbSql that ran has committed.",
                at,
                failure.Inner),
        };
    }
}
