using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>The documentation file of an assembly.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(string path) => _members = XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static XmlDocumentation Of(Assembly assembly) => new(Path.ChangeExtension(assembly.Location, ".xml"));

    public string Summary(Type type) => Text(Member(type)?.Element("summary"));

    public string Summary(PropertyInfo property) =>
        _members.TryGetValue($"P:{property.DeclaringType!.FullName}.{property.Name}", out XElement? member) ? Text(member.Element("summary")) : "";

    public IEnumerable<string> Examples(Type type) => Member(type)?.Elements("example").Select(example => Text(example.Element("code"))) ?? [];

    private XElement? Member(Type type) => _members.GetValueOrDefault($"T:{type.FullName}");

    private static string Text(XElement? element) => element is null ? "" : Blanks().Replace(element.Value, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
