namespace PSMigrate;

/// <summary>Where the SQL of a PowerShell revision goes: its transaction in the database, or the script that is being exported.</summary>
public interface IScriptSession
{
    /// <summary>Runs SQL, one call at a time.</summary>
    /// <param name="call">The statements and their values.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <returns>The rows of each statement that answered with rows; none with <see cref="SqlCall.NonQuery"/>.</returns>
    /// <exception cref="StatementFailedException">The server refused it.</exception>
    /// <exception cref="ScriptInvalidException">It holds what a migration must not, or reads rows where there is no database.</exception>
    Task<IReadOnlyList<SqlRows>> ExecuteAsync(SqlCall call, CancellationToken cancellationToken);
}
