using System.Xml.Linq;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>What the build has written for Get-Help.</summary>
internal sealed class HelpFile
{
    private readonly Dictionary<string, XElement> _commands = XDocument
        .Load(Path.Join(ModuleFolder.Root, "module", "bin", "en-US", "PSMigrate.Cmdlets.dll-Help.xml"))
        .Root!.Elements().ToDictionary(command => Texts(command, "details", "name").Single());

    public IEnumerable<string> Names => _commands.Keys;

    public string Synopsis(string cmdlet) => Texts(_commands[cmdlet], "details", "description").Single();

    public IReadOnlyDictionary<string, string> Parameters(string cmdlet) => Children(_commands[cmdlet], "parameters", "parameter")
        .ToDictionary(parameter => Texts(parameter, "name").Single(), parameter => Texts(parameter, "description").Single());

    public IEnumerable<(string Code, string Explanation)> Examples(string cmdlet) => Children(_commands[cmdlet], "examples", "example")
        .Select(example => (Texts(example, "code").Single(), Texts(example, "remarks").Single()));

    public IEnumerable<string> Outputs(string cmdlet) => Texts(_commands[cmdlet], "returnValues", "returnValue", "type", "name");

    public IEnumerable<string> Links(string cmdlet) => Texts(_commands[cmdlet], "relatedLinks", "navigationLink", "linkText");

    private static IEnumerable<string> Texts(XElement element, params string[] path) => Children(element, path).Select(child => child.Value);

    private static IEnumerable<XElement> Children(XElement element, params string[] path) =>
        path.Aggregate<string, IEnumerable<XElement>>([element], (elements, name) => elements.Elements().Where(child => child.Name.LocalName == name));
}
