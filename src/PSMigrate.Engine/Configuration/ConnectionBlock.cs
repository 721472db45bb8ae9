using YamlDotNet.RepresentationModel;

namespace PSMigrate.Engine.Configuration;

/// <summary>A <c>connection</c> of the file. Nothing in it is worked out before somebody connects.</summary>
internal sealed class ConnectionBlock
{
    private static readonly string[] s_keys = ["url", "host", "port", "database", "username", "password", "sslmode", "options", "file", "section"];

    private ConnectionBlock(string source, SourcePosition position, IReadOnlyDictionary<string, ConfigurationText> texts)
    {
        Source = source;
        Position = position;
        Texts = texts;
    }

    /// <summary>What people call the place it comes from, such as <c>environment production</c>.</summary>
    public string Source { get; }

    public SourcePosition Position { get; }

    public IReadOnlyDictionary<string, ConfigurationText> Texts { get; }

    public static ConnectionBlock Read(string file, YamlNode node, string source, Func<string, string?> environment)
    {
        if (node is YamlScalarNode)
        {
            ConfigurationText url = ConfigurationMapping.TextOf(file, "url", node, environment);
            return new ConnectionBlock(source, url.Position, new Dictionary<string, ConfigurationText> { ["url"] = url });
        }

        ConfigurationMapping mapping = ConfigurationMapping.Of(file, node, "connection", environment);
        mapping.Refuse(s_keys, "A connection has the keys");
        Dictionary<string, ConfigurationText> texts = mapping.Texts;
        if (texts.ContainsKey("url"))
        {
            RefuseBeside("url", texts, ["file", "section", "host", "port", "database"]);
        }

        if (texts.TryGetValue("file", out ConfigurationText? other))
        {
            RefuseBeside("file", texts, ["host", "port", "database"]);
            if (!texts.ContainsKey("section"))
            {
                throw other.Error("The connection names another program's file and not the section in it.", "Add 'section: name', with dots between levels.");
            }
        }
        else if (texts.TryGetValue("section", out ConfigurationText? section))
        {
            throw section.Error("The connection names a section and not the file it is in.", "Add 'file: path/to/config.yaml'.");
        }

        if (texts.TryGetValue("port", out ConfigurationText? port) && !port.HasVariables)
        {
            ConnectionDraft.PortOf(port.Value, port.Error);
        }

        return new ConnectionBlock(source, mapping.Position, texts);
    }

    private static void RefuseBeside(string key, Dictionary<string, ConfigurationText> texts, string[] others)
    {
        if (others.FirstOrDefault(texts.ContainsKey) is string other)
        {
            throw texts[other].Error($"A connection with '{key}' has no '{other}': hosts and databases of two sources are never mixed.", $"Remove '{key}' or '{other}'.");
        }
    }
}
