using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PSMigrate.Help;

/// <summary>The documentation comments, as paragraphs of plain text.</summary>
internal sealed partial class Documentation
{
    private readonly Dictionary<string, XElement> _members;

    public Documentation(IEnumerable<string> files) => _members = files
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value);

    public string Summary(Type type) => Text(Member(type)?.Element("summary"));

    public string Summary(PropertyInfo property) =>
        Text(_members.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}")?.Element("summary"));

    /// <summary>What a user has to know and need not know at once.</summary>
    public IReadOnlyList<string> Remarks(Type type) => Member(type)?.Element("remarks") is { } remarks ? Paragraphs(remarks) : [];

    public IEnumerable<(string Code, IReadOnlyList<string> Explanation)> Examples(Type type) =>
        Member(type)?.Elements("example").Select(example => (Code(example.Element("code")!), Paragraphs(example, exceptCode: true))) ?? [];

    /// <summary>Full names of the types to look at next.</summary>
    public IEnumerable<string> SeeAlso(Type type) => Member(type)?.Elements("seealso").Select(link => link.Attribute("cref")!.Value["T:".Length..]) ?? [];

    /// <summary>The first sentence of a text.</summary>
    public static string FirstSentence(string text) => SentenceEnd().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text;

    /// <summary>The value after "Default:", which is where the comments say it; initial values are code, which metadata does not have.</summary>
    public static string? DefaultValue(string text) => StatedDefault().Match(text) is { Success: true } stated ? stated.Groups[1].Value : null;

    private XElement? Member(Type type) => _members.GetValueOrDefault($"T:{type.FullName}");

    private static IReadOnlyList<string> Paragraphs(XElement element, bool exceptCode = false)
    {
        XElement[] paragraphs = [.. element.Elements("para")];
        return paragraphs.Length > 0 || exceptCode ? [.. paragraphs.Select(Text)] : [Text(element)];
    }

    private static string Text(XElement? element) => element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } link when link.Attribute("cref") is { } target => target.Value[(target.Value.LastIndexOf('.') + 1)..],
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        _ => "",
    };

    // A comment is indented as the code around it is.
    private static string Code(XElement element)
    {
        string[] lines = element.Value.Trim('\r', '\n').TrimEnd().Split('\n');
        int margin = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > margin ? line[margin..].TrimEnd() : ""));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\.(?=\s+[A-Z-])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bDefault: (.+?)(?=;|\.(\s|$))")]
    private static partial Regex StatedDefault();
}
