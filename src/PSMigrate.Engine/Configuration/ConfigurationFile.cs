using YamlDotNet.RepresentationModel;

namespace PSMigrate.Engine.Configuration;

/// <summary>Finds and reads psmigrate.yaml.</summary>
internal static class ConfigurationFile
{
    public const string FileName = "psmigrate.yaml";

    /// <summary>Full path of the file that holds for a door; null when there is none.</summary>
    /// <exception cref="ConfigurationInvalidException">A file was named and is not there.</exception>
    public static string? Find(MigrationOptions options, Func<string, string?>? environment = null)
    {
        string? fromEnvironment = (environment ?? System.Environment.GetEnvironmentVariable)("PSMIGRATE_CONFIG");
        string? named = string.IsNullOrEmpty(options.Config) ? fromEnvironment : options.Config;
        if (!string.IsNullOrEmpty(named))
        {
            string path = Path.GetFullPath(named, options.WorkingDirectory);
            return File.Exists(path) ? path : throw new ConfigurationInvalidException(
                $"There is no file '{path}', which {(named == options.Config ? "was given as the configuration" : "PSMIGRATE_CONFIG names")}.",
                "Name the file psmigrate.yaml itself with -Config (psmigrate: --config); a relative path starts at the current folder.");
        }

        for (DirectoryInfo? folder = new(options.WorkingDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Join(folder.FullName, FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The configuration that holds for a door: the file, the environment asked for over it, and the door's own folders over both.</summary>
    public static ProjectConfiguration Load(MigrationOptions options, Func<string, string?>? environment = null)
    {
        Func<string, string?> variables = environment ?? System.Environment.GetEnvironmentVariable;
        string? file = Find(options, variables);
        ProjectConfiguration configuration = file is not null
            ? Read(file, options.Environment, variables)
            : string.IsNullOrEmpty(options.Environment)
                ? new ProjectConfiguration()
                : throw new ConfigurationInvalidException(
                    $"The environment '{options.Environment}' was asked for, and there is no {FileName} in this folder or above to name it.",
                    "Name the file with -Config (psmigrate: --config).");
        return options.MigrationPath.Count == 0
            ? configuration
            : configuration with { VersionLocations = [.. options.MigrationPath.Select(path => Path.GetFullPath(path, options.WorkingDirectory))] };
    }

    private static ProjectConfiguration Read(string file, string? asked, Func<string, string?> variables)
    {
        ConfigurationMapping root = new(file, YamlFile.Read(file) ?? new YamlMappingNode(), variables);
        ConfigurationMapping environments = root.Block("environments");
        IReadOnlyList<string> names = environments.Keys;

        SettingReader reader = new(file, root.Nodes, variables);
        ProjectConfiguration configuration = new(reader)
        {
            Environments = names,
            Connection = Connection(root, Path.GetFileName(file), variables),
        };
        root.Refuse([.. reader.Keys, "connection", "environments"], "The keys are");

        // All are read, so that a slip in production's block is told before the day it is needed.
        Dictionary<string, ProjectConfiguration> overlaid = [];
        foreach (string name in names)
        {
            ConfigurationMapping over = environments.Block(name);
            over.Refuse([.. reader.Keys, "connection"], "An environment has the keys");
            Dictionary<string, YamlNode> nodes = new(root.Nodes);
            foreach ((string key, YamlNode value) in over.Nodes)
            {
                nodes[key] = value;
            }

            overlaid[name] = new ProjectConfiguration(new SettingReader(file, nodes, variables))
            {
                Environment = name,
                Environments = names,
                Connection = configuration.Connection,
                EnvironmentConnection = Connection(over, $"environment {name}", variables),
            };
        }

        return string.IsNullOrEmpty(asked) ? configuration : overlaid.GetValueOrDefault(asked) ?? throw new ConfigurationInvalidException(
            $"There is no environment '{asked}' in the configuration.",
            names.Count == 0 ? "It has no environments: add a block 'environments:'." : $"It has: {string.Join(", ", names)}.",
            new SourcePosition(file));
    }

    private static ConnectionBlock? Connection(ConfigurationMapping mapping, string source, Func<string, string?> variables) =>
        mapping.Nodes.TryGetValue("connection", out YamlNode? node) ? ConnectionBlock.Read(mapping.File, node, source, variables) : null;
}
