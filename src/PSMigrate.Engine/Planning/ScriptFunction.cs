using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Planning;

/// <summary>The body of a step that is a function of a PowerShell script.</summary>
/// <param name="Host">What runs it.</param>
/// <param name="Name">Name of the function.</param>
/// <param name="Header">The script's header.</param>
/// <param name="Variables">Variables by name, for the script and, where its header says so, for <c>${name}</c> in its SQL.</param>
/// <param name="LockTimeout">How long a statement that wants a strong lock may wait for it.</param>
internal sealed record ScriptFunction(
    IScriptHost Host, string Name, RevisionHeader Header, IReadOnlyDictionary<string, string> Variables, TimeSpan LockTimeout)
{
    /// <summary>Whether all it sends is one transaction; else each call is one.</summary>
    public bool IsTransactional => Header.Transaction != TransactionMode.Never;

    /// <summary>What <c>${name}</c> is replaced by; null where the header does not ask for it.</summary>
    public IReadOnlyDictionary<string, string>? Substitutes => Header.Variables ? Variables : null;
}
