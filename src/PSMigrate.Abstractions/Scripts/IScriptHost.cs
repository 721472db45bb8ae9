namespace PSMigrate;

/// <summary>Runs revisions that are PowerShell scripts. The module brings one; the command-line tool has none.</summary>
public interface IScriptHost
{
    /// <summary>Looks at a script without running any of it.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="text">Its text, with LF line ends.</param>
    /// <param name="functions">Which of <c>upgrade</c> and <c>downgrade</c> were found in it.</param>
    /// <exception cref="ScriptInvalidException">It is no PowerShell, or its functions cannot be called.</exception>
    void Check(string path, string text, IReadOnlyList<string> functions);

    /// <summary>Runs one function of a script. Ends when the script has ended and not before, cancelled or not.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="session">Where the script's SQL goes.</param>
    /// <param name="cancellationToken">Stops the script.</param>
    /// <returns>Null when it ran to its end, else what stopped it.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<ScriptFailure?> RunAsync(ScriptCall call, IScriptSession session, CancellationToken cancellationToken);

    /// <summary>Runs a hook that is a script, with <paramref name="hook"/> as <c>$_</c> and as its argument.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="variables">Environment variables that it and what it starts see.</param>
    /// <param name="hook">What it is told.</param>
    /// <param name="cancellationToken">Stops the script.</param>
    /// <returns>Null when it ran to its end, else what stopped it.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<ScriptFailure?> RunHookAsync(string path, IReadOnlyDictionary<string, string> variables, HookContext hook, CancellationToken cancellationToken);
}
