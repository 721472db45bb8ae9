using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>Quoting of names and texts. Nothing else in the engine quotes.</summary>
internal static class Identifier
{
    /// <summary>A name as SQL: plain where it can be, as quote_ident does, else in quotes.</summary>
    public static string Quote(string name) => IsPlain(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A name in a schema; without a schema the name alone.</summary>
    public static string Qualify(string? schema, string name) =>
        string.IsNullOrEmpty(schema) ? Quote(name) : $"{Quote(schema)}.{Quote(name)}";

    /// <summary>A text as a literal that means the same whatever standard_conforming_strings is.</summary>
    public static string Literal(string text)
    {
        string quoted = text.Replace("'", "''", StringComparison.Ordinal);
        return quoted.Contains('\\', StringComparison.Ordinal)
            ? $"E'{quoted.Replace("\\", @"\\", StringComparison.Ordinal)}'"
            : $"'{quoted}'";
    }

    /// <summary>A text as a literal in one line, which keeps the line ends that are in it wherever it travels.</summary>
    public static string OneLineLiteral(string text)
    {
        string escaped = text.Replace("'", "''", StringComparison.Ordinal).Replace(@"\", @"\\", StringComparison.Ordinal);
        return $"E'{escaped.Replace("\r", @"\r", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}'";
    }

    /// <summary>The name that an identifier of SQL text means: lower case when plain, as written when in quotes.</summary>
    public static string Unquote(string identifier)
    {
        if (identifier is ['u' or 'U', '&', '"', ..])
        {
            return WithoutUnicodeEscapes(Inner(identifier, 3));
        }

        return identifier is ['"', ..] ? Inner(identifier, 1) : string.Create(identifier.Length, identifier, static (lower, source) =>
        {
            // ASCII only, as the server does in a UTF-8 database.
            for (int i = 0; i < lower.Length; i++)
            {
                lower[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
            }
        });
    }

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetterLower(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            {
                return false;
            }
        }

        return !ReservedWords.Contains(name);
    }

    private static string Inner(string identifier, int open)
    {
        int end = identifier.Length > open && identifier[^1] == '"' ? identifier.Length - 1 : identifier.Length;
        return identifier[open..end].Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    // \xxxx and \+xxxxxx; another escape character (UESCAPE) is not looked for.
    private static string WithoutUnicodeEscapes(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            (int from, int digits) = i + 1 < text.Length && text[i + 1] == '+' ? (i + 2, 6) : (i + 1, 4);
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '\\')
            {
                plain.Append('\\');
                i++;
            }
            else if (from + digits <= text.Length
                && int.TryParse(text.AsSpan(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                && Rune.IsValid(code))
            {
                plain.Append(new Rune(code).ToString());
                i = from + digits - 1;
            }
            else
            {
                plain.Append('\\');
            }
        }

        return plain.ToString();
    }
}
