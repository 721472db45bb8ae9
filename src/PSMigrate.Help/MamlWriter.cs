using System.Xml.Linq;

namespace PSMigrate.Help;

/// <summary>Writes what Get-Help reads: MAML, the schema of PowerShell's help files.</summary>
internal sealed class MamlWriter(Documentation documentation)
{
    private static readonly XNamespace s_file = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly Dictionary<string, string> s_given = new()
    {
        ["WhatIf"] = "Shows what the cmdlet would do, and changes nothing.",
        ["Confirm"] = "Asks before anything is changed. -Confirm:$false does not ask.",
    };

    public void Write(IReadOnlyList<CmdletFacts> cmdlets, string path)
    {
        Dictionary<string, string> names = cmdlets.ToDictionary(cmdlet => cmdlet.Type.FullName!, cmdlet => cmdlet.Name);
        XElement help = new(
            s_file + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", s_maml),
            new XAttribute(XNamespace.Xmlns + "command", s_command),
            new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            cmdlets.Select(cmdlet => Command(cmdlet, names)));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        new XDocument(help).Save(path);
    }

    private XElement Command(CmdletFacts cmdlet, Dictionary<string, string> names)
    {
        string summary = documentation.Summary(cmdlet.Type);
        return new XElement(
            s_command + "command",
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", cmdlet.Name),
                Paragraphs(s_maml + "description", Documentation.FirstSentence(summary)),
                new XElement(s_command + "verb", cmdlet.Verb),
                new XElement(s_command + "noun", cmdlet.Noun)),
            Paragraphs(s_maml + "description", summary),
            new XElement(s_command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
            new XElement(s_command + "parameters", cmdlet.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(Parameter)),
            new XElement(s_command + "inputTypes", Inputs(cmdlet)),
            new XElement(s_command + "returnValues", cmdlet.Outputs.Select(Output)),
            documentation.Remarks(cmdlet.Type) is { Count: > 0 } remarks ? new XElement(s_maml + "alertSet", Paragraphs(s_maml + "alert", [.. remarks])) : null,
            new XElement(s_command + "examples", documentation.Examples(cmdlet.Type).Select(Example)),
            new XElement(
                s_command + "relatedLinks",
                documentation.SeeAlso(cmdlet.Type).Select(type => names[type]).Append("about_PSMigrate")
                    .Select(name => new XElement(s_maml + "navigationLink", new XElement(s_maml + "linkText", name), new XElement(s_maml + "uri")))));
    }

    private XElement SyntaxItem(CmdletFacts cmdlet, string? set) => new(
        s_command + "syntaxItem",
        new XElement(s_maml + "name", cmdlet.Name),
        cmdlet.InSet(set).Select(pair => Parameter(pair.Parameter, pair.Use, isSyntax: true)));

    private XElement Parameter(ParameterFacts parameter) => Parameter(parameter, parameter.Uses[0], isSyntax: false);

    private XElement Parameter(ParameterFacts parameter, ParameterUse use, bool isSyntax)
    {
        string text = parameter.Documented is null ? s_given[parameter.Name] : documentation.Summary(parameter.Documented);
        string choices = parameter.Choices.Count == 0 ? "" : $"One of: {string.Join(", ", parameter.Choices)}.";
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", use.IsMandatory),
            new XAttribute("variableLength", parameter.TypeName.EndsWith("[]", StringComparison.Ordinal)),
            new XAttribute("globbing", parameter.TakesWildcards),
            new XAttribute("pipelineInput", use.Pipeline),
            new XAttribute("position", use.Position?.ToString() ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            isSyntax ? null : Paragraphs(s_maml + "description", text, choices),
            isSyntax && parameter.Choices.Count > 0
                ? new XElement(s_command + "parameterValueGroup", parameter.Choices.Select(choice => Value(choice)))
                : null,
            isSyntax && parameter.IsSwitch ? null : Value(parameter.TypeName),
            new XElement(s_dev + "type", new XElement(s_maml + "name", parameter.TypeName), new XElement(s_maml + "uri")),
            new XElement(s_dev + "defaultValue", parameter.IsSwitch ? "False" : Documentation.DefaultValue(text) ?? "None"));
    }

    private static XElement Value(string text) =>
        new(s_command + "parameterValue", new XAttribute("required", true), new XAttribute("variableLength", false), text);

    private static IEnumerable<XElement> Inputs(CmdletFacts cmdlet)
    {
        ParameterFacts[] byValue = [.. cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.TakesObjects))];
        string[] byName = [.. cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.TakesProperties)).SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name))];
        foreach (IGrouping<string, ParameterFacts> type in byValue.GroupBy(parameter => parameter.TypeName))
        {
            yield return Typed("inputType", type.Key, $"Goes to {string.Join(" or ", type.Select(parameter => $"-{parameter.Name}"))}.");
        }

        if (byName.Length > 0)
        {
            yield return Typed("inputType", "PSObject", $"Its properties go to the parameters of their names: {string.Join(", ", byName)}.");
        }

        if (byValue.Length == 0 && byName.Length == 0)
        {
            yield return Typed("inputType", "None", "Takes nothing from the pipeline.");
        }
    }

    private XElement Output(Type type) => type.FullName == "System.Void"
        ? Typed("returnValue", "None", "Emits nothing.")
        : Typed("returnValue", type.FullName!, documentation.Summary(type));

    private static XElement Typed(string element, string type, string text) => new(
        s_command + element,
        new XElement(s_dev + "type", new XElement(s_maml + "name", type)),
        Paragraphs(s_maml + "description", text));

    // Get-Help leaves no line between two examples by itself.
    private static XElement Example((string Code, IReadOnlyList<string> Explanation) example, int index) => new(
        s_command + "example",
        new XElement(s_maml + "title", $"---------- Example {index + 1} ----------"),
        new XElement(s_dev + "code", example.Code),
        new XElement(s_dev + "remarks", example.Explanation.Append("").Select(text => new XElement(s_maml + "para", text))));

    private static XElement Paragraphs(XName name, params string[] texts) =>
        new(name, texts.Where(text => text.Length > 0).Select(text => new XElement(s_maml + "para", text)));
}
