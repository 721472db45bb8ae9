using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PSMigrate.Engine.Configuration;

/// <summary>
/// Turns the nodes of a file into settings. What names no environment variable is checked at once, so that a wrong value is told where
/// it stands whatever is done; the rest when it is asked for.
/// </summary>
internal sealed partial class SettingReader(string? file, IReadOnlyDictionary<string, YamlNode> nodes, Func<string, string?> environment)
{
    private static readonly string[] s_placeholders =
        ["rev", "slug", "date", "time", "year", "month", "day", "hour", "minute", "second", "epoch"];

    private readonly List<string> _asked = [];

    /// <summary>What there is where there is no file.</summary>
    public static SettingReader Nothing { get; } = new(null, new Dictionary<string, YamlNode>(), _ => null);

    public string? File { get; } = file;

    /// <summary>Every key that a setting was made of.</summary>
    public IReadOnlyList<string> Keys => _asked;

    private string Folder => System.IO.Path.GetDirectoryName(File!)!;

    public Setting<string> Text(string key, string fallback) => Read(key, fallback, text => text.Value);

    public Setting<bool> Flag(string key, bool fallback) => Read(key, fallback, text => text.Value.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => throw text.Error($"{key} is '{text.Value}', and only true or false can be meant.", $"Write {key}: true or {key}: false."),
    });

    public Setting<int> Count(string key, int fallback, int least = 1) => Read(key, fallback, text =>
        int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least
            ? count
            : throw text.Error($"{key} is '{text.Value}', and only a whole number{(least > 0 ? " above zero" : "")} can be meant.", $"Write {key}: {fallback}, which is the default, or another number."));

    public Setting<TimeSpan> Duration(string key, TimeSpan fallback) => Read(key, fallback, text => text.Value switch
    {
        "none" => TimeSpan.Zero,
        string value when PSMigrate.Duration.TryParse(value, out TimeSpan duration) => duration,
        string value => throw text.Error($"{key} is '{value}', and that is no duration.", "Write 500ms, 30s, 5m, 1h, a number of seconds, or none."),
    });

    public Setting<T> Choice<T>(string key, T fallback)
        where T : struct, Enum => Read(key, fallback, Chosen<T>);

    public Setting<T?> ChoiceOrNone<T>(string key)
        where T : struct, Enum => Read<T?>(key, null, text => Chosen<T>(text));

    /// <summary>The name of a table or schema; PostgreSQL would cut a longer one off and then not find it again.</summary>
    public Setting<string> Name(string key, string fallback) => Read(key, fallback, text =>
        text.Value.Length > 0 && Encoding.UTF8.GetByteCount(text.Value) <= 63 && !text.Value.Contains('\0')
            ? text.Value
            : throw text.Error($"{key} is '{text.Value}', and a name has 1 to 63 bytes.", "Write a shorter name, or leave the key out."));

    public Setting<TimeZoneInfo> TimeZone(string key, TimeZoneInfo fallback) => Read(key, fallback, text =>
        TimeZoneInfo.TryFindSystemTimeZoneById(text.Value, out TimeZoneInfo? zone)
            ? zone
            : throw text.Error($"{key} is '{text.Value}', and this machine knows no such time zone.", "Write UTC or a name such as Europe/Berlin."));

    public Setting<string> FileTemplate(string key, string fallback) => Read(key, fallback, text =>
    {
        string? unknown = Placeholder().Matches(text.Value).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !s_placeholders.Contains(name));
        return unknown is null
            ? text.Value
            : throw text.Error($"{key} has a place for '{{{unknown}}}', which nothing is known for.", $"Known are {{{string.Join("}, {", s_placeholders)}}}.");
    });

    public Setting<string?> Path(string key) => Read<string?>(key, null, Full);

    public Setting<IReadOnlyList<string>> Folders(string key, string fallback)
    {
        _asked.Add(key);
        if (File is null)
        {
            return new(() => throw new ConfigurationInvalidException(
                "There is no psmigrate.yaml in this folder or above, and no folder of revisions was given.",
                "Name the folder with -MigrationPath (psmigrate: --path), or begin a project with Initialize-DbMigration (psmigrate init), whose psmigrate.yaml names it: 'version_locations: [migrations]'."));
        }

        if (!nodes.TryGetValue(key, out YamlNode? node))
        {
            return new([System.IO.Path.GetFullPath(fallback, Folder)]);
        }

        ConfigurationText[] texts = node is YamlSequenceNode list ? [.. list.Select(item => TextOf(key, item))] : [TextOf(key, node)];
        return texts.Length == 0
            ? throw new ConfigurationInvalidException($"{key} names no folder.", "Write 'version_locations: [migrations]'.", YamlFile.Position(File, node))
            : Make<IReadOnlyList<string>>(texts.Any(text => text.HasVariables), () => [.. texts.Select(Full)]);
    }

    /// <summary>One window, or a list of them.</summary>
    public Setting<IReadOnlyList<TimeWindow>> TimeWindows(string key)
    {
        _asked.Add(key);
        if (!nodes.TryGetValue(key, out YamlNode? node))
        {
            return new([]);
        }

        ConfigurationText[] texts = node is YamlSequenceNode list ? [.. list.Select(item => TextOf(key, item))] : [TextOf(key, node)];
        return Make<IReadOnlyList<TimeWindow>>(texts.Any(text => text.HasVariables), () => [.. texts.Select(text => TimeWindow.Parse(text.Value) ?? throw text.Error(
            $"{key} is '{text.Value}', and that is no time of the week.",
            "Write days and hours, such as Mon-Fri 06:00-20:00, or one of the two; for several, a list: [Mon-Thu 06:00-20:00, Fri 06:00-12:00]. Days that are no range need quotes in it: \"Sat,Sun 08:00-12:00\"."))]);
    }

    public Setting<SchemaSource?> Schema(string key)
    {
        if (!nodes.TryGetValue(key, out YamlNode? node) || node is not YamlMappingNode mapping)
        {
            return Read<SchemaSource?>(key, null, text => new SchemaSource(Full(text), null));
        }

        _asked.Add(key);
        ConfigurationMapping entries = new(File!, mapping, environment);
        entries.Refuse(["command"], $"{key} is a path, or has one key");
        ConfigurationText command = entries.Find("command") ?? throw entries.Error($"{key} has no command.", "Write a path, or { command: \"...\" }.");
        return Make<SchemaSource?>(command.HasVariables, () => new SchemaSource(null, command.Value));
    }

    public Setting<IReadOnlyDictionary<string, string>> Texts(string key)
    {
        _asked.Add(key);
        if (!nodes.TryGetValue(key, out YamlNode? node))
        {
            return new(new Dictionary<string, string>());
        }

        Dictionary<string, ConfigurationText> texts = ConfigurationMapping.Of(File!, node, key, environment).Texts;
        return Make<IReadOnlyDictionary<string, string>>(
            texts.Values.Any(text => text.HasVariables),
            () => texts.ToDictionary(pair => pair.Key, pair => pair.Value.Value));
    }

    private static T Chosen<T>(ConfigurationText text)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
        int place = Array.IndexOf(names, text.Value.ToLowerInvariant());
        return place >= 0 ? Enum.GetValues<T>()[place] : throw text.Error($"{text.Key} is '{text.Value}', and only {string.Join(", ", names)} can be meant.", $"Write one of them, such as {text.Key}: {names[0]}.");
    }

    private Setting<T> Read<T>(string key, T fallback, Func<ConfigurationText, T> parse)
    {
        _asked.Add(key);
        if (!nodes.TryGetValue(key, out YamlNode? node))
        {
            return new(fallback);
        }

        ConfigurationText text = TextOf(key, node);
        return Make(text.HasVariables, () => parse(text));
    }

    private static Setting<T> Make<T>(bool later, Func<T> read) => later ? new(read) : new(read());

    private ConfigurationText TextOf(string key, YamlNode node) => ConfigurationMapping.TextOf(File!, key, node, environment);

    private string Full(ConfigurationText text) => text.Value.Length == 0 || text.Value.Contains('\0')
        ? throw text.Error($"{text.Key} is no path.", "Write a path relative to this file's folder; . is that folder itself.")
        : System.IO.Path.GetFullPath(text.Value, Folder);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
