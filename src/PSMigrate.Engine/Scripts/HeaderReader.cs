using System.Globalization;

namespace PSMigrate.Engine.Scripts;

/// <summary>Reads the header of a revision file, line by line, without looking at what follows it.</summary>
internal sealed class HeaderReader
{
    private static readonly string[] s_keys =
    [
        "revision", "down_revision", "branch_labels", "depends_on", "message", "created",
        "transaction", "lock_timeout", "statement_timeout", "variables", "replaces",
    ];

    private readonly string _path;
    private readonly string _comment;
    private readonly Dictionary<string, HeaderLine> _lines = new(StringComparer.Ordinal);
    private int _count;

    private HeaderReader(string path)
    {
        _path = path;
        _comment = RevisionHeader.CommentOf(path);
    }

    /// <summary>Reads the header from the lines of a file; stops at the first line that does not belong to it.</summary>
    /// <exception cref="ScriptInvalidException">A line, a key or a value of the header is wrong.</exception>
    public static RevisionHeader Read(string path, IEnumerable<string> lines)
    {
        HeaderReader reader = new(path);
        foreach (string line in lines)
        {
            if (!reader.Take(line))
            {
                break;
            }
        }

        return reader.Build();
    }

    private bool Take(string line)
    {
        if (!line.StartsWith(_comment, StringComparison.Ordinal) || SectionMarker.IsMarker(line))
        {
            return false;
        }

        _count++;
        string content = line[_comment.Length..].TrimEnd();
        string trimmed = content.TrimStart();
        if (trimmed.Length == 0 || trimmed[0] == '#')
        {
            return true;
        }

        int colon = content.IndexOf(':');
        string key = colon < 0 ? "" : content[..colon].Trim();
        int column = _comment.Length + content.Length - trimmed.Length + 1;
        if (key.Length == 0 || key.Any(char.IsWhiteSpace))
        {
            throw Invalid($"'{trimmed}' is no header line.", column, $"Write '{_comment} key: value', or '{_comment} # ...' for a comment, or leave an empty line before it.");
        }

        if (!s_keys.Contains(key, StringComparer.Ordinal))
        {
            throw Invalid($"'{key}' is no key of a revision's header.", column, $"The keys are {string.Join(", ", s_keys)}; a comment is '{_comment} # ...'.");
        }

        string value = content[(colon + 1)..];
        int valueColumn = _comment.Length + colon + 2 + (value.Length - value.TrimStart().Length);
        if (!_lines.TryAdd(key, new HeaderLine(value.Trim(), _count, valueColumn)))
        {
            throw Invalid($"The header says '{key}' twice.", column, $"It is in line {_lines[key].Line} too; keep one of them.");
        }

        return true;
    }

    private RevisionHeader Build()
    {
        if (!_lines.TryGetValue("revision", out HeaderLine? revision))
        {
            throw new ScriptInvalidException(
                "The file has no revision id.",
                $"Begin it with '{_comment} revision: <id>' in its first lines, make it with New-DbRevision (psmigrate revision), or move it out of the folder of revisions.",
                new SourcePosition(_path, 1, 1));
        }

        IReadOnlyList<string> ids = List("revision", RevisionId.IsId, RevisionId.IdRule);
        if (ids.Count != 1)
        {
            throw Invalid("A revision has exactly one id.", revision, "Write '" + _comment + " revision: <id>'.");
        }

        return new RevisionHeader
        {
            Position = new SourcePosition(_path, revision.Line, revision.Column),
            Revision = ids[0],
            DownRevisions = List("down_revision", RevisionId.IsId, RevisionId.IdRule),
            BranchLabels = List("branch_labels", RevisionId.IsLabel, RevisionId.LabelRule),
            DependsOn = List("depends_on", RevisionId.IsLabel, RevisionId.LabelRule),
            Replaces = List("replaces", RevisionId.IsId, RevisionId.IdRule),
            Message = _lines.TryGetValue("message", out HeaderLine? message) ? HeaderValue.WithoutOuterQuotes(message.Value) : "",
            Created = Optional("created", ReadTime),
            Transaction = Optional("transaction", ReadMode) ?? TransactionMode.Auto,
            LockTimeout = Optional("lock_timeout", ReadDuration),
            StatementTimeout = Optional("statement_timeout", ReadDuration),
            Variables = Optional("variables", ReadSwitch) ?? false,
            LineCount = _count,
        };
    }

    private IReadOnlyList<string> List(string key, Func<string, bool> isValid, string rule)
    {
        if (!_lines.TryGetValue(key, out HeaderLine? line))
        {
            return [];
        }

        IReadOnlyList<string> items = Parse(line, key, HeaderValue.ReadList);
        if (items.FirstOrDefault(item => !isValid(item)) is { } wrong)
        {
            throw Invalid($"'{wrong}' cannot be used in {key}.", line, $"It may have {rule}.");
        }

        return items.Distinct(StringComparer.Ordinal).ToArray();
    }

    private T? Optional<T>(string key, Func<string, T> read)
        where T : struct
    {
        if (!_lines.TryGetValue(key, out HeaderLine? line))
        {
            return null;
        }

        string text = Parse(line, key, HeaderValue.ReadText);
        return text.Length == 0 ? null : Parse(line with { Value = text }, key, read);
    }

    private T Parse<T>(HeaderLine line, string key, Func<string, T> read)
    {
        try
        {
            return read(line.Value);
        }
        catch (FormatException e)
        {
            throw Invalid($"The value of {key} cannot be read: {e.Message}", line, $"Correct the value of {key} in the header, or leave that line out.");
        }
    }

    private static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw new FormatException($"'{text}' is no time such as 2026-01-18T12:00:00Z.");

    private static TransactionMode ReadMode(string text) => text switch
    {
        "auto" => TransactionMode.Auto,
        "always" => TransactionMode.Always,
        "never" => TransactionMode.Never,
        _ => throw new FormatException($"'{text}' is not auto, always or never."),
    };

    private static TimeSpan ReadDuration(string text) => Duration.Parse(text);

    private static bool ReadSwitch(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException($"'{text}' is not true or false."),
    };

    private ScriptInvalidException Invalid(string message, int column, string hint) =>
        new(message, hint, new SourcePosition(_path, _count, column));

    private ScriptInvalidException Invalid(string message, HeaderLine line, string hint) =>
        new(message, hint, new SourcePosition(_path, line.Line, line.Column));

    private sealed record HeaderLine(string Value, int Line, int Column);
}
