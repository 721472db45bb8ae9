using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Net;
using System.Security;

namespace PSMigrate.Cmdlets;

/// <summary>Gets a password from the script block of -TokenProvider. What goes wrong in it may have the token in its text, which is therefore left out.</summary>
internal static class TokenScript
{
    private const string Hint = "Run the script block by itself: it has to put out one string or SecureString, and nothing else.";

    /// <exception cref="ConnectionFailedException">It failed, or gave something else than one token.</exception>
    public static string Run(ScriptBlock script)
    {
        Collection<PSObject> output;
        try
        {
            output = script.Invoke();
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new ConnectionFailedException($"The script block of -TokenProvider failed ({e.GetType().Name}{Line(e)}).", Hint);
        }

        if (output.Count != 1)
        {
            throw new ConnectionFailedException($"The script block of -TokenProvider gave {output.Count} objects, and one is a token.", Hint);
        }

        return output[0]?.BaseObject switch
        {
            string { Length: > 0 } token => token,
            SecureString { Length: > 0 } token => new NetworkCredential("", token).Password,
            string or SecureString => throw new ConnectionFailedException("The script block of -TokenProvider gave an empty token.", Hint),
            var other => throw new ConnectionFailedException($"The script block of -TokenProvider gave a {other?.GetType().Name ?? "null"}, which is no token.", Hint),
        };
    }

    private static string Line(RuntimeException e) => e.ErrorRecord?.InvocationInfo is { ScriptLineNumber: > 0 } place ? $" at line {place.ScriptLineNumber}" : "";
}
