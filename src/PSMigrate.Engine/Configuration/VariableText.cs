using System.Text;
using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Configuration;

/// <summary>Text with <c>${NAME}</c> and <c>${NAME:-default}</c> in it; <c>$${</c> stands for <c>${</c> itself.</summary>
internal static partial class VariableText
{
    public static bool HasVariables(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>The text with its variables filled in. Like a shell's, the default is for a variable that is empty too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="environment">The values.</param>
    /// <param name="error">Makes the error from a message and a hint.</param>
    public static string Expand(string text, Func<string, string?> environment, Func<string, string, Exception> error)
    {
        StringBuilder result = new();
        for (int i = 0; i < text.Length;)
        {
            if (string.CompareOrdinal(text, i, "$${", 0, 3) == 0)
            {
                result.Append("${");
                i += 3;
            }
            else if (string.CompareOrdinal(text, i, "${", 0, 2) == 0)
            {
                int end = End(text, i) ?? throw error("A '${' is not closed by '}'.", "Write ${NAME} or ${NAME:-default}, and $${ for the characters ${ themselves.");
                result.Append(Value(text[(i + 2)..end], environment, error));
                i = end + 1;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return result.ToString();
    }

    private static string Value(string inner, Func<string, string?> environment, Func<string, string, Exception> error)
    {
        Match match = Inner().Match(inner);
        if (!match.Success)
        {
            throw error("'${...}' does not hold the name of a variable.", "Write ${NAME} or ${NAME:-default}, and $${ for the characters ${ themselves.");
        }

        string name = match.Groups["name"].Value;
        if (environment(name) is { Length: > 0 } value)
        {
            return value;
        }

        Group fallback = match.Groups["default"];
        return fallback.Success
            ? Expand(fallback.Value, environment, error)
            : throw error(
                $"The environment variable {name} is {(environment(name) is null ? "not set" : "empty")}.",
                $"Set {name}, or give it a default with ${{{name}:-...}}.");
    }

    /// <summary>Place of the brace that closes the one at <paramref name="start"/>; defaults may hold variables of their own.</summary>
    private static int? End(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "${", 0, 2) == 0)
            {
                depth++;
                i++;
            }
            else if (text[i] == '}' && --depth == 0)
            {
                return i;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\A(?<name>[A-Za-z_][A-Za-z0-9_]*)(:-(?<default>.*))?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Inner();
}
