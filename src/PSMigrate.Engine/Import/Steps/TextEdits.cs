using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>Takes pieces out of a script and leaves the rest as it stands, comments and all.</summary>
internal sealed class TextEdits
{
    private readonly string _text;
    private readonly int[] _semicolons;
    private readonly List<(int Start, int End)> _removed = [];

    public TextEdits(string text)
    {
        _text = text;
        _semicolons = [.. SqlTokenizer.Tokenize(text).Where(token => token.Kind == SqlTokenKind.Punctuation && text[token.Offset] == ';').Select(token => token.Offset)];
    }

    /// <summary>Removes a statement with the semicolon that ends it.</summary>
    public void Remove(SqlStatement statement)
    {
        int end = statement.Offset + statement.Text.Length;
        int semicolon = Array.BinarySearch(_semicolons, end);
        semicolon = semicolon < 0 ? ~semicolon : semicolon;
        Remove(statement.Offset, semicolon < _semicolons.Length ? _semicolons[semicolon] + 1 : end);
    }

    public void Remove(int start, int end) => _removed.Add((start, end));

    public string Apply()
    {
        StringBuilder result = new(_text.Length);
        int copied = 0;
        foreach ((int start, int end) in _removed.Order())
        {
            if (start < copied)
            {
                continue;
            }

            result.Append(_text, copied, start - copied);
            copied = end;
            if (EndsWithLine(result))
            {
                copied = NextLine(end, swallowBlankLines: result.Length == 0 || EndsWithBlankLine(result));
            }
        }

        return result.Append(_text, copied, _text.Length - copied).ToString();
    }

    private static bool EndsWithLine(StringBuilder text) => text.Length == 0 || text[^1] == '\n';

    private static bool EndsWithBlankLine(StringBuilder text) => text.Length > 1 && text[^1] == '\n' && text[^2] == '\n';

    /// <summary>Where the next line begins when the rest of this one is blank; else the place itself.</summary>
    private int NextLine(int from, bool swallowBlankLines)
    {
        int next = from;
        for (int i = from; i < _text.Length && _text[i] is ' ' or '\t' or '\n'; i++)
        {
            if (_text[i] == '\n')
            {
                next = i + 1;
                if (!swallowBlankLines)
                {
                    break;
                }
            }
        }

        return next;
    }
}
