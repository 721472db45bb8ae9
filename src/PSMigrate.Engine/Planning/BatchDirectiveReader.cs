using System.Globalization;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Planning;

/// <summary>Reads <c>-- batch: table=jobs key=id size=5000 pause=50ms target=500ms</c> from the comments directly above a statement.</summary>
internal sealed class BatchDirectiveReader
{
    private const string Name = "batch:";
    private const string Form = "Write -- batch: table=jobs key=id size=5000 pause=50ms target=500ms; all but the table may be left out.";

    private readonly ScriptSection _section;
    private readonly int _offset;
    private readonly Dictionary<string, (string Value, int Offset)> _values = new(StringComparer.Ordinal);

    private BatchDirectiveReader(ScriptSection section, int offset)
    {
        _section = section;
        _offset = offset;
    }

    /// <returns>The directive; null when there is none.</returns>
    /// <exception cref="ScriptInvalidException">There is one, and it is wrong.</exception>
    public static BatchDirective? Read(SqlStatement statement, ScriptSection section)
    {
        string[] found = [.. statement.LeadingComments.Where(IsDirective)];
        if (found.Length == 0)
        {
            return null;
        }

        BatchDirectiveReader reader = new(section, section.Text.LastIndexOf(found[^1], statement.Offset, StringComparison.Ordinal));
        return found.Length == 1 ? reader.Read(found[0]) : throw reader.Invalid("This statement has two batch directives.", reader._offset);
    }

    private static bool IsDirective(string comment) =>
        comment.StartsWith("--", StringComparison.Ordinal) && comment.AsSpan(2).TrimStart().StartsWith(Name, StringComparison.Ordinal);

    private BatchDirective Read(string comment)
    {
        int at = comment.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        while (Next(comment, ref at) is { } word)
        {
            Take(word, _offset + at - word.Length);
        }

        if (!_values.TryGetValue("table", out (string Value, int Offset) table))
        {
            throw Invalid("The batch directive names no table.", _offset);
        }

        BatchDirective directive = new(
            TableName.Parse(table.Value) ?? throw Invalid($"'{table.Value}' is no name of a table as SQL writes it.", table.Offset), Key(), Position(_offset));
        return directive with
        {
            Size = Value("size", ReadSize, directive.Size),
            Pause = Value("pause", Duration.Parse, directive.Pause),
            Target = Value("target", ReadTarget, directive.Target),
        };
    }

    /// <summary>The next word, which may hold blanks in double quotes; afterwards <paramref name="at"/> is behind it.</summary>
    private static string? Next(string comment, ref int at)
    {
        while (at < comment.Length && char.IsWhiteSpace(comment[at]))
        {
            at++;
        }

        int start = at;
        for (bool quoted = false; at < comment.Length && (quoted || !char.IsWhiteSpace(comment[at])); at++)
        {
            quoted ^= comment[at] == '"';
        }

        return at > start ? comment[start..at] : null;
    }

    private void Take(string word, int offset)
    {
        string[] parts = word.Split('=', 2);
        if (parts.Length == 1 || parts[1].Length == 0)
        {
            throw Invalid($"'{word}' is no key=value of a batch directive.", offset);
        }

        if (parts[0] is not ("table" or "key" or "size" or "pause" or "target"))
        {
            throw Invalid($"'{parts[0]}' is no key of a batch directive.", offset);
        }

        if (!_values.TryAdd(parts[0], (parts[1], offset + parts[0].Length + 1)))
        {
            throw Invalid($"The batch directive says '{parts[0]}' twice.", offset);
        }
    }

    private string? Key() => !_values.TryGetValue("key", out (string Value, int Offset) key) ? null
        : TableName.Parse(key.Value) is { Schema: null, Name: var name } ? name
        : throw Invalid($"'{key.Value}' is no name of one column as SQL writes it.", key.Offset);

    private T Value<T>(string key, Func<string, T> read, T otherwise)
    {
        if (!_values.TryGetValue(key, out (string Value, int Offset) value))
        {
            return otherwise;
        }

        try
        {
            return read(value.Value);
        }
        catch (FormatException e)
        {
            throw Invalid($"The {key} of a batch directive cannot be read: {e.Message}", value.Offset);
        }
    }

    private static int ReadSize(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is > 0 and <= BatchDirective.LargestSize
            ? size
            : throw new FormatException($"'{text}' is no number of rows from 1 to {BatchDirective.LargestSize}.");

    private static TimeSpan ReadTarget(string text) => Duration.Parse(text) is { Ticks: > 0 } target
        ? target
        : throw new FormatException("a batch takes longer than nothing.");

    private ScriptInvalidException Invalid(string message, int offset) => new(message, Form, Position(offset));

    private SourcePosition Position(int offset)
    {
        TextCursor cursor = new(_section.Text, _section.Start.Line, _section.Start.Column);
        cursor.MoveTo(offset);
        return new(_section.Start.File, cursor.Line, cursor.Column);
    }
}
