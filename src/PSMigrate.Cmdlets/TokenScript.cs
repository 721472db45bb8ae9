using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Net;
using System.Security;

namespace PSMigrate.Cmdlets;

/// <summary>Gets a password from the script block of -TokenProvider. What goes wrong in it may have the token in its text, which is therefore left out.</summary>
internal static class TokenScript
{
    // Any error in it is one, and none of them is written: their texts may hold the token.
    private const string Strict = "param($provider) $ErrorActionPreference = 'Stop'; & $provider";
    private const string Hint = "Run the script block by itself: it has to put out one string or SecureString, and nothing else.";

    /// <param name="script">The script block.</param>
    /// <param name="errors">The session's $Error, which keeps nothing of the script block's.</param>
    /// <exception cref="ConnectionFailedException">It failed, or gave something else than one token.</exception>
    public static string Run(ScriptBlock script, ArrayList? errors)
    {
        object? last = errors is { Count: > 0 } ? errors[0] : null;
        Collection<PSObject> output;
        try
        {
            output = ScriptBlock.Create(Strict).Invoke(script);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            while (errors is { Count: > 0 } && errors[0] != last)
            {
                errors.RemoveAt(0);
            }

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
