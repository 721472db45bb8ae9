using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Says which lines of psmigrate.yaml mean what Alembic's configuration and env.py say. Nothing is written.</summary>
internal sealed class AlembicSettings(AlembicEnvironment environment, ImportSource source)
{
    private static readonly (string Field, string Ours)[] s_fields =
    [
        ("rev", "rev"), ("slug", "slug"), ("epoch", "epoch"), ("year", "year"), ("month", "month"), ("day", "day"), ("hour", "hour"), ("minute", "minute"), ("second", "second"),
    ];

    /// <summary>The version table that env.py names plainly; else Alembic's own.</summary>
    public VersionTableName VersionTable { get; private set; } = VersionTableName.Default;

    public void ReadEnvironmentScript()
    {
        if (environment.EnvironmentScript is not { } path || !File.Exists(path))
        {
            return;
        }

        IReadOnlyList<PythonToken> tokens = PythonTokenizer.Tokenize(ScriptFile.ReadText(path));
        string? name = Argument(tokens, "version_table");
        VersionTable = new VersionTableName(Argument(tokens, "version_table_schema"), name ?? VersionTable.Name);
    }

    public void Report(VersionTableName table)
    {
        Say($"version_table: {table.Name}", "databases that Alembic made are then up to date as they are, without a stamp");
        if (table.Schema is { } schema)
        {
            Say($"version_table_schema: {schema}", "where that table is");
        }

        if (environment.Settings.GetValueOrDefault("file_template") is { } template)
        {
            Say($"file_template: \"{FileTemplate(template)}\"", "new files are named as before");
        }

        if (environment.Settings.GetValueOrDefault("timezone") is { Length: > 0 } zone)
        {
            Say($"timezone: {zone}", "of the dates in new files");
        }

        if (environment.Settings.GetValueOrDefault("truncate_slug_length") is { Length: > 0 } length)
        {
            Say($"truncate_slug_length: {length}", "of the names of new files");
        }

        // The password belongs into a variable, not into a report and not into a file.
        if (environment.Settings.GetValueOrDefault("sqlalchemy.url") is { Length: > 0 } url && !url.StartsWith("driver:", StringComparison.Ordinal))
        {
            Say("connection: { url: \"${DATABASE_URL}\" }", $"alembic's is {WithoutPassword(url)}, which is understood as it is");
        }

        if (environment.VersionLocations.Count > 1)
        {
            source.Note(null, $"the revisions of its {environment.VersionLocations.Count} version_locations go into one folder; ids and labels tell them apart.");
        }
    }

    private void Say(string line, string why) => source.Note(null, $"for psmigrate.yaml: {line} ({why})");

    /// <summary>The value of <c>name="text"</c> among the arguments of a call; null when it is not that plain.</summary>
    private string? Argument(IReadOnlyList<PythonToken> tokens, string name)
    {
        string? value = null;
        for (int i = 1; i + 2 < tokens.Count; i++)
        {
            if (!tokens[i].Is(name) || !(tokens[i - 1].Is("(") || tokens[i - 1].Is(",")) || !tokens[i + 1].Is("="))
            {
                continue;
            }

            bool plain = tokens[i + 2].Kind == PythonTokenKind.String && i + 3 < tokens.Count && (tokens[i + 3].Is(",") || tokens[i + 3].Is(")"));
            string? found = plain ? PythonLiteral.ReadTexts([tokens[i + 2]])[0] : null;
            if (found is null && !tokens[i + 2].Is("None"))
            {
                source.Warn(null, $"env.py computes its {name}, and Python is not run here: say {name} in psmigrate.yaml yourself.");
            }

            value ??= found;
        }

        return value;
    }

    /// <summary><c>%(year)d_%(month).2d_%(rev)s</c> in our spelling.</summary>
    private static string FileTemplate(string template)
    {
        string ours = template;
        foreach ((string field, string name) in s_fields)
        {
            foreach (string format in (string[])["s", "d", ".2d", "02d", ".4d", "04d"])
            {
                ours = ours.Replace($"%({field}){format}", $"{{{name}}}", StringComparison.Ordinal);
            }
        }

        return ours.Replace("{year}{month}{day}", "{date}", StringComparison.Ordinal).Replace("{hour}{minute}", "{time}", StringComparison.Ordinal);
    }

    private static string WithoutPassword(string url)
    {
        int at = url.LastIndexOf('@');
        int colon = at < 0 ? -1 : url.IndexOf(':', url.IndexOf("://", StringComparison.Ordinal) is >= 0 and int scheme ? scheme + 3 : 0);
        return colon < 0 || colon > at ? url : $"{url[..colon]}:***{url[at..]}";
    }
}
