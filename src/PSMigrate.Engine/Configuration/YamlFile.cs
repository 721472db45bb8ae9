using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PSMigrate.Engine.Configuration;

/// <summary>Reads a YAML file into nodes that know where they stand.</summary>
internal static class YamlFile
{
    private const int DeepestNesting = 32;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The mapping a file consists of; null when the file is empty.</summary>
    /// <exception cref="ConfigurationInvalidException">It cannot be read, is no YAML, or is something else than one mapping.</exception>
    public static YamlMappingNode? Read(string file)
    {
        string text;
        try
        {
            // Not UTF-8 without a BOM that says so: half of a name would silently become question marks.
            text = File.ReadAllText(file, s_utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new ConfigurationInvalidException("The file is not UTF-8.", "Save it as UTF-8.", new SourcePosition(file), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException($"The file cannot be read: {e.Message}", position: new SourcePosition(file), inner: e, hint: "Look at its permissions, and whether it is there.");
        }

        YamlStream stream = Parse(file, text);
        if (stream.Documents.Count > 1)
        {
            throw Error(file, stream.Documents[1].RootNode.Start, "The file holds several YAML documents, and one is meant.", "Remove the line ---.");
        }

        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode switch
        {
            YamlMappingNode mapping => mapping,
            YamlScalarNode scalar when string.IsNullOrEmpty(scalar.Value) => null,
            YamlNode other => throw Error(file, other.Start, "The file must consist of 'key: value' lines.", "Begin it with a key, such as version_locations: [migrations]."),
        };
    }

    public static SourcePosition Position(string file, YamlNode node) => Position(file, node.Start);

    private static YamlStream Parse(string file, string text)
    {
        Parser walk = new(new StringReader(text));
        YamlStream stream = [];
        try
        {
            RefuseDepth(file, walk);
            stream.Load(new Parser(new StringReader(text)));
            return stream;
        }
        catch (YamlException e)
        {
            throw Error(file, e.Start, Sentence(e.Message), IsDuplicate(e.Message) ? "Keep one of them." : Hint(text, (int)e.Start.Line));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet has no better words for a flow collection that is never closed.
            throw Error(file, walk.Current?.End ?? Mark.Empty, "A [ or { here is not closed, or a quote.", "Close it on the line it begins on.");
        }
    }

    // Reading nodes is recursive, and a stack that overflows takes the process with it.
    private static void RefuseDepth(string file, Parser parser)
    {
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                throw Error(file, parser.Current.Start, $"The file is nested more than {DeepestNesting} levels deep.", "Look for brackets that are never closed.");
            }
        }
    }

    private static bool IsDuplicate(string message) => message.StartsWith("Duplicate key ", StringComparison.Ordinal);

    private static string Sentence(string message) => message switch
    {
        _ when IsDuplicate(message) => $"The key '{message["Duplicate key ".Length..]}' is given twice.",
        _ => $"This is no YAML: {message.TrimEnd('.')}.",
    };

    private static string Hint(string text, int line) => text.Split('\n').ElementAtOrDefault(line - 1)?.Contains("${", StringComparison.Ordinal) == true
        ? "Inside { } and [ ], text with ${...} in it needs quotes: \"${NAME}\"."
        : "Look at this line and the one above: an open bracket or quote, a tab, or uneven indentation.";

    private static ConfigurationInvalidException Error(string file, Mark mark, string message, string? hint) => new(message, hint, Position(file, mark));

    private static SourcePosition Position(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
