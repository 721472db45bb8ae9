using YamlDotNet.RepresentationModel;

namespace PSMigrate.Engine.Configuration;

/// <summary>Takes the connection out of another program's YAML file. What it does not know there is that program's business.</summary>
internal static class ForeignConfiguration
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "host",
        ["hostname"] = "host",
        ["server"] = "host",
        ["port"] = "port",
        ["database"] = "dbname",
        ["dbname"] = "dbname",
        ["db"] = "dbname",
        ["name"] = "dbname",
        ["username"] = "user",
        ["user"] = "user",
        ["password"] = "password",
        ["passwd"] = "password",
        ["sslmode"] = "sslmode",
        ["ssl-mode"] = "sslmode",
        ["ssl_mode"] = "sslmode",
        ["sslrootcert"] = "sslrootcert",
    };

    private static readonly string[] s_urls = ["url", "uri", "dsn", "database-url", "database_url", "connection-string", "connection_string"];

    public static ConnectionDraft Read(ConfigurationText file, ConfigurationText section, Func<string, string?> environment)
    {
        string path = Path.GetFullPath(file.Value, Path.GetDirectoryName(file.Position.File)!);
        if (!File.Exists(path))
        {
            throw file.Error($"There is no file '{path}', which the connection names.", "Paths in the configuration start at its own folder.");
        }

        YamlMappingNode block = Section(path, section);
        ConnectionDraft draft = new($"{section.Value} in {Path.GetFileName(path)}", YamlFile.Position(path, block));
        List<(string Name, ConfigurationText Text)> values = [];
        foreach ((YamlNode key, YamlNode value) in block.Children)
        {
            if (key is YamlScalarNode { Value: string name } && value is YamlScalarNode { Value.Length: > 0 } scalar)
            {
                values.Add((name, new ConfigurationText(name, scalar.Value!, YamlFile.Position(path, scalar), environment)));
            }
        }

        if (values.FirstOrDefault(pair => s_urls.Contains(pair.Name.ToLowerInvariant())) is (_, ConfigurationText url))
        {
            ConnectionDraft fromUrl = new(draft.Source, url.Position);
            ConnectionText.Read(fromUrl, Value(url));
            fromUrl.Root(Path.GetDirectoryName(path)!);
            return fromUrl;
        }

        foreach ((string name, ConfigurationText text) in values)
        {
            if (!s_names.TryGetValue(name, out string? known))
            {
                continue;
            }

            if (known == "port")
            {
                ConnectionDraft.PortOf(Value(text), text.Error);
            }

            LibpqConnection.Apply(draft, known, Value(text));
        }

        draft.Place();
        draft.Root(Path.GetDirectoryName(path)!);
        return draft.HasPlace || draft.Has("Database")
            ? draft
            : throw draft.Error($"The section '{section.Value}' names neither a host nor a database.", $"Read are {string.Join(", ", s_names.Keys)} and url.");
    }

    // A password may well have a ${ in it: only what is a variable from end to end is taken for one.
    private static string Value(ConfigurationText text) => text.IsVariable ? text.Value : text.Raw;

    private static YamlMappingNode Section(string path, ConfigurationText section)
    {
        YamlMappingNode? block = YamlFile.Read(path);
        string at = "";
        foreach (string part in section.Value.Split('.'))
        {
            YamlNode? next = block?.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: string name } && name == part).Value;
            if (next is not YamlMappingNode mapping)
            {
                string[] known = block is null ? [] : [.. block.Children.Where(pair => pair.Value is YamlMappingNode).Select(pair => at + pair.Key)];
                throw section.Error(
                    $"There is no section '{at}{part}' in '{path}'.",
                    Spelling.Nearest(at + part, known) is string near ? $"Did you mean '{near}'?"
                        : known.Length == 0 ? "It has no sections there." : $"There are: {string.Join(", ", known)}.");
            }

            block = mapping;
            at += $"{part}.";
        }

        return block!;
    }
}
