using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Scripts;

/// <summary>Names new revision files after <c>file_template</c>.</summary>
internal static class FileNames
{
    /// <param name="template">The template; it may name folders.</param>
    /// <param name="id">Id of the revision.</param>
    /// <param name="message">Its message.</param>
    /// <param name="created">When it is made, in the configured time zone.</param>
    /// <param name="slugLength">How long the message's part may be.</param>
    /// <param name="extension">What the name ends with.</param>
    public static string For(string template, string id, string message, DateTimeOffset created, int slugLength, string extension = ".sql")
    {
        string name = template;
        foreach ((string field, string value) in Fields(id, Slug(message, slugLength), created))
        {
            name = name.Replace($"{{{field}}}", value, StringComparison.Ordinal);
        }

        // Without a message the template's last separator would dangle.
        return name.TrimEnd('_', '-', '.', ' ') + extension;
    }

    private static IEnumerable<(string Field, string Value)> Fields(string id, string slug, DateTimeOffset created)
    {
        yield return ("rev", id);
        yield return ("slug", slug);
        yield return ("epoch", created.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        (string Field, string Format)[] parts =
        [
            ("date", "yyyyMMdd"), ("time", "HHmm"), ("year", "yyyy"), ("month", "MM"), ("day", "dd"), ("hour", "HH"), ("minute", "mm"), ("second", "ss"),
        ];
        foreach ((string field, string format) in parts)
        {
            yield return (field, created.ToString(format, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The message in lower case, its words joined by '_', cut between words.</summary>
    private static string Slug(string message, int limit)
    {
        StringBuilder slug = new(message.Length);
        foreach (char c in message.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '_')
            {
                slug.Append('_');
            }
        }

        string text = slug.ToString().TrimEnd('_');
        if (text.Length <= limit)
        {
            return text;
        }

        int cut = text.LastIndexOf('_', limit);
        return text[..(cut > 0 ? cut : limit)];
    }
}
