using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Where an Alembic project has its things: alembic.ini or pyproject.toml, env.py, and the folders of revisions.</summary>
internal sealed record AlembicEnvironment
{
    private const string Ini = "alembic.ini";
    private const string Project = "pyproject.toml";

    /// <summary>The folder that alembic is run in; null when there is no configuration.</summary>
    public string? Folder { get; init; }

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Path of env.py, whether it is there or not.</summary>
    public string? EnvironmentScript { get; init; }

    public required IReadOnlyList<string> VersionLocations { get; init; }

    public bool Recursive { get; init; }

    /// <summary>Finds the project that a folder belongs to: the one of alembic.ini, the script location or the versions.</summary>
    /// <returns>Null when it is not Alembic's.</returns>
    public static AlembicEnvironment? Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        if (Load(path) is { } project)
        {
            return project;
        }

        bool isScriptLocation = File.Exists(Path.Join(path, "env.py")) && Directory.Exists(Path.Join(path, "versions"));
        string versions = isScriptLocation ? Path.Join(path, "versions") : path;
        if (!isScriptLocation && !Directory.EnumerateFiles(path, "*.py").Any(IsRevision))
        {
            return null;
        }

        // A folder inside a project stands for the project, if that says so.
        for (string? above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (Load(above) is { } owner && owner.VersionLocations.Contains(versions))
            {
                return owner with { VersionLocations = [versions] };
            }
        }

        return new AlembicEnvironment
        {
            EnvironmentScript = Path.Join(isScriptLocation ? path : Path.GetDirectoryName(path), "env.py"),
            VersionLocations = [versions],
        };
    }

    private static bool IsRevision(string path) => ScriptFile.ReadText(path).Contains("down_revision", StringComparison.Ordinal);

    private static AlembicEnvironment? Load(string folder)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        string project = Path.Join(folder, Project);
        if (File.Exists(project) && TomlTable.Read(ScriptFile.ReadText(project), "tool.alembic") is { } table)
        {
            Dictionary<string, string> here = new(StringComparer.Ordinal) { ["here"] = folder };
            Add(table.ToDictionary(entry => entry.Key, entry => IniFile.Fill(entry.Value, here, 0)));
        }

        string ini = Path.Join(folder, Ini);
        if (File.Exists(ini) && IniFile.Read(ScriptFile.ReadText(ini), "alembic", folder) is { } section)
        {
            Add(section);
        }

        if (settings.GetValueOrDefault("script_location") is not { } location)
        {
            return null;
        }

        string scripts = Resolve(folder, location);
        string? versions = settings.GetValueOrDefault("version_locations");
        return new AlembicEnvironment
        {
            Folder = folder,
            Settings = settings,
            EnvironmentScript = Path.Join(scripts, "env.py"),
            VersionLocations = string.IsNullOrWhiteSpace(versions)
                ? [Path.Join(scripts, "versions")]
                : [.. Split(versions, settings).Select(path => Resolve(folder, path))],
            Recursive = settings.GetValueOrDefault("recursive_version_locations")?.Trim().ToLowerInvariant() is "true" or "1" or "yes" or "on",
        };

        void Add(IReadOnlyDictionary<string, string> found)
        {
            foreach ((string key, string value) in found)
            {
                settings[key] = value;
            }
        }
    }

    // A location package:path is inside an installed package, and only Python knows where that is.
    private static string Resolve(string folder, string location) =>
        location.IndexOf(':', StringComparison.Ordinal) > 1
            ? throw new ConfigurationInvalidException(
                $"'{location}' is inside a Python package, and Python is not run here.", "Name the folder of the revisions itself.", new SourcePosition(Path.Join(folder, Ini)))
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(location, folder));

    private static IEnumerable<string> Split(string locations, IReadOnlyDictionary<string, string> settings)
    {
        string? separator = settings.GetValueOrDefault("path_separator") ?? settings.GetValueOrDefault("version_path_separator");
        char[] separators = separator?.Split(' ', '#')[0] switch
        {
            "os" => [Path.PathSeparator, '\n'],
            "space" => [' ', '\n'],
            "newline" => ['\n'],
            ":" or ";" => [separator[0], '\n'],
            _ => [',', ' ', '\n'],
        };
        return locations.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
