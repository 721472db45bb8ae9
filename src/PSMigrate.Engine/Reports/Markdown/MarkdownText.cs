using System.Text;

namespace PSMigrate.Engine.Reports.Markdown;

/// <summary>Somebody else's text in Markdown: as it is, with nothing in it that Markdown or HTML would take for its own.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]~";

    /// <summary>As text within a line or a cell of a table.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsControl(c))
            {
                escaped.Append(' ');
            }
            else if (c is '<' or '>' or '&' or '|' or '@' or '$')
            {
                // A backslash does not keep these from HTML, from tables, or from mentions or formulas.
                escaped.Append("&#").Append((int)c).Append(';');
            }
            else
            {
                escaped.Append(Special.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>As a block of code that its own text cannot end.</summary>
    public static string Fence(string text, string language = "")
    {
        string lines = text.ReplaceLineEndings("\n").Replace('\r', '\n');
        int ticks = 3;
        for (int run = 0, i = 0; i < lines.Length; i++)
        {
            run = lines[i] == '`' ? run + 1 : 0;
            ticks = Math.Max(ticks, run + 1);
        }

        string fence = new('`', ticks);
        return $"{fence}{language}\n{lines.TrimEnd('\n')}\n{fence}";
    }
}
