using System.Text;
using System.Text.RegularExpressions;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Fleet;

/// <summary>A file of targets: one in each line, # before a comment, ${NAME} for an environment variable.</summary>
internal static partial class FleetTargetFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ConfigurationInvalidException">It cannot be read, it has no target, or a line is none.</exception>
    public static IReadOnlyList<FleetTarget> Read(string path, Func<string, string?> environment)
    {
        List<FleetTarget> targets = [];
        string[] lines = Lines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = Said().Match(lines[i]).Value.Trim();
            if (line.Length > 0)
            {
                SourcePosition position = new(path, i + 1);
                string text = VariableText.Expand(line, environment, (message, hint) => new ConfigurationInvalidException(message, hint, position));
                targets.Add(FleetTargetText.Read(new FleetTarget { Text = text, Position = position }));
            }
        }

        return targets.Count > 0 ? targets : throw new ConfigurationInvalidException(
            "The file names no target.", "Write one in each line: a URL, or 'name = ' and a URL.", new SourcePosition(path));
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path, s_utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new ConfigurationInvalidException("The file is not UTF-8.", "Save it as UTF-8.", new SourcePosition(path), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException(
                $"The file of targets cannot be read: {e.Message}", "Look at its path and its permissions.", new SourcePosition(path), e);
        }
    }

    // What stands before a comment. A # behind anything but white space belongs to a URL, a name or a password, and so does any in a value in quotes.
    [GeneratedRegex(
        """
        \A(
            =\s*"([^"]|"")*"
          | =\s*'(\\.|''|[^'\\])*'
          | (?!(?<=\A|\s)\#).
        )*
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();
}
