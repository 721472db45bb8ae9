using YamlDotNet.RepresentationModel;

namespace PSMigrate.Engine.Configuration;

/// <summary>A block of <c>key: value</c> lines. A key without a value is as good as absent.</summary>
internal sealed class ConfigurationMapping
{
    private readonly YamlMappingNode _node;
    private readonly Func<string, string?> _environment;
    private readonly List<string> _keys = [];

    public ConfigurationMapping(string file, YamlMappingNode node, Func<string, string?> environment)
    {
        File = file;
        _node = node;
        _environment = environment;
        foreach ((YamlNode key, YamlNode value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: string name })
            {
                throw new ConfigurationInvalidException("A key must be plain text.", "Write key: value.", YamlFile.Position(file, key));
            }

            _keys.Add(name);
            if (!IsNothing(value))
            {
                Nodes[name] = value;
            }
        }
    }

    public string File { get; }

    /// <summary>Every key, those without a value included.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>The values there are.</summary>
    public Dictionary<string, YamlNode> Nodes { get; } = [];

    public SourcePosition Position => YamlFile.Position(File, _node);

    /// <summary>Every value, each of which must be text.</summary>
    public Dictionary<string, ConfigurationText> Texts => Nodes.ToDictionary(pair => pair.Key, pair => TextOf(File, pair.Key, pair.Value, _environment));

    /// <exception cref="ConfigurationInvalidException">The node is something else than a block.</exception>
    public static ConfigurationMapping Of(string file, YamlNode node, string key, Func<string, string?> environment) => node is YamlMappingNode mapping
        ? new ConfigurationMapping(file, mapping, environment)
        : throw new ConfigurationInvalidException($"{key} must be a block of 'key: value' lines.", $"Write {key}: and below it, indented, one key to a line.", YamlFile.Position(file, node));

    /// <exception cref="ConfigurationInvalidException">The node is no text.</exception>
    public static ConfigurationText TextOf(string file, string key, YamlNode node, Func<string, string?> environment) => node is YamlScalarNode scalar
        ? new ConfigurationText(key, scalar.Value ?? "", YamlFile.Position(file, scalar), environment)
        : throw new ConfigurationInvalidException(
            $"{key} is a {(node is YamlSequenceNode ? "list" : "block of keys")}, and one value is meant.",
            node is YamlMappingNode ? $"Text that begins with {{ needs quotes: {key}: \"{{...}}\"." : $"Write one value: {key}: value.",
            YamlFile.Position(file, node));

    /// <summary>A block inside this one; an empty one where the key has no value or is absent.</summary>
    public ConfigurationMapping Block(string key) => Nodes.TryGetValue(key, out YamlNode? node)
        ? Of(File, node, key, _environment)
        : new ConfigurationMapping(File, new YamlMappingNode(), _environment);

    public ConfigurationText? Find(string key) => Nodes.TryGetValue(key, out YamlNode? node) ? TextOf(File, key, node, _environment) : null;

    /// <summary>Refuses every key that is not known, absent values included.</summary>
    public void Refuse(IReadOnlyCollection<string> known, string where)
    {
        foreach (YamlScalarNode key in _node.Children.Keys.Cast<YamlScalarNode>())
        {
            if (!known.Contains(key.Value))
            {
                throw new ConfigurationInvalidException(
                    $"The key '{key.Value}' is not known here.",
                    Spelling.Nearest(key.Value!, known) is string near ? $"Did you mean '{near}'?" : $"{where}: {string.Join(", ", known)}.",
                    YamlFile.Position(File, key));
            }
        }
    }

    public ConfigurationInvalidException Error(string message, string? hint) => new(message, hint, Position);

    private static bool IsNothing(YamlNode node) =>
        node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };
}
