using System.Text;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>One section of an .ini file as Python's configparser reads it: lines that are indented go on, <c>%(name)s</c> is filled in.</summary>
internal static class IniFile
{
    /// <param name="text">The file.</param>
    /// <param name="section">Name of the section; <c>[DEFAULT]</c> is part of it.</param>
    /// <param name="here">The folder of the file, which <c>%(here)s</c> means.</param>
    /// <returns>The keys; null when there is no such section.</returns>
    public static IReadOnlyDictionary<string, string>? Read(string text, string section, string here)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal) { ["here"] = here };
        string? current = null;
        string? key = null;
        bool found = false;
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[' && trimmed[^1] == ']')
            {
                current = trimmed[1..^1];
                found |= current == section;
                key = null;
            }
            else if (current != section && current != "DEFAULT")
            {
                continue;
            }
            else if (char.IsWhiteSpace(line[0]) && key is not null)
            {
                values[key] += $"\n{trimmed}";
            }
            else if (trimmed.IndexOfAny(['=', ':']) is > 0 and int sign)
            {
                key = trimmed[..sign].TrimEnd().ToLowerInvariant();
                values[key] = trimmed[(sign + 1)..].TrimStart();
            }
        }

        return found ? values.ToDictionary(entry => entry.Key, entry => Fill(entry.Value, values, 0), StringComparer.Ordinal) : null;
    }

    /// <summary>Fills in <c>%(name)s</c> and makes <c>%%</c> a percent sign.</summary>
    public static string Fill(string value, IReadOnlyDictionary<string, string> values, int depth)
    {
        StringBuilder filled = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '%' || i + 1 == value.Length)
            {
                filled.Append(value[i]);
                continue;
            }

            int end = value[i + 1] == '(' ? value.IndexOf(")s", i, StringComparison.Ordinal) : -1;
            if (value[i + 1] == '%')
            {
                filled.Append('%');
                i++;
            }
            else if (end > 0 && depth < 10 && values.TryGetValue(value[(i + 2)..end].ToLowerInvariant(), out string? other))
            {
                filled.Append(Fill(other, values, depth + 1));
                i = end + 1;
            }
            else
            {
                filled.Append('%');
            }
        }

        return filled.ToString();
    }
}
