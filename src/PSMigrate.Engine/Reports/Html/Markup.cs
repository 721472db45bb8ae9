using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PSMigrate.Engine.Reports.Html;

/// <summary>Builds elements that are right as HTML and as XML: text is escaped by whoever writes them out, and nothing else gets in.</summary>
internal static class Markup
{
    private static readonly HashSet<string> s_selfClosing = ["meta", "line", "path", "circle", "rect", "br"];

    /// <summary>An element. Of its content null is left out, and text is made fit for XML.</summary>
    public static XElement Element(string name, params object?[] content)
    {
        XElement element = new(name);
        Add(element, content);
        if (element.IsEmpty && !s_selfClosing.Contains(name))
        {
            // HTML takes <div/> for an opening tag.
            element.Add("");
        }

        return element;
    }

    public static XAttribute Class(string names) => new("class", names);

    public static XAttribute Attribute(string name, string value) => new(name, Clean(value));

    private static void Add(XElement element, IEnumerable<object?> content)
    {
        foreach (object? part in content)
        {
            switch (part)
            {
                case null:
                    break;
                case string text:
                    element.Add(Clean(text));
                    break;
                case IEnumerable<XElement> elements when part is not XElement:
                    Add(element, elements);
                    break;
                default:
                    element.Add(part);
                    break;
            }
        }
    }

    // XML has no way to write most control characters.
    private static string Clean(string text)
    {
        string lines = text.ReplaceLineEndings("\n");
        if (lines.All(c => XmlConvert.IsXmlChar(c) && c != '\r'))
        {
            return lines;
        }

        StringBuilder clean = new(lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && XmlConvert.IsXmlSurrogatePair(lines[i + 1], lines[i]))
            {
                clean.Append(lines[i]).Append(lines[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(lines[i]) && lines[i] != '\r' ? lines[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
