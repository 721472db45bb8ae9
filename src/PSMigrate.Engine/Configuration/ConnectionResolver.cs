using Npgsql;

namespace PSMigrate.Engine.Configuration;

/// <summary>
/// Decides which database is meant. In order: what was given to the door, the connection of the environment asked for, DATABASE_URL, the
/// file's own connection, libpq's variables. The first one that there is is taken whole.
/// </summary>
internal sealed class ConnectionResolver(Func<string, string?> environment)
{
    private static readonly (string Key, string Name)[] s_keys =
    [
        ("host", "host"), ("port", "port"), ("database", "dbname"), ("username", "user"), ("password", "password"), ("sslmode", "sslmode"), ("options", "options"),
    ];

    /// <exception cref="ConfigurationInvalidException">No source names a database, or the one that does cannot be read.</exception>
    public static ConnectionTarget Resolve(MigrationOptions options, ProjectConfiguration configuration) =>
        new ConnectionResolver(Environment.GetEnvironmentVariable).Find(options, configuration);

    /// <summary>Whether any source says which database is meant.</summary>
    public static bool IsNamed(MigrationOptions options, ProjectConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(options.ConnectionString)
        || configuration.EnvironmentConnection is not null
        || !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("DATABASE_URL"))
        || configuration.Connection is not null
        || LibpqDefaults.Naming(Environment.GetEnvironmentVariable).Length > 0;

    /// <summary>A sandbox's own database, whatever the environment says about others.</summary>
    public static ConnectionTarget Resolve(SandboxInfo sandbox)
    {
        ConnectionResolver alone = new(_ => null);
        return alone.Finish(FromText("the sandbox", sandbox.ConnectionString), sandbox.Directory);
    }

    public ConnectionTarget Find(MigrationOptions options, ProjectConfiguration configuration)
    {
        ConnectionDraft draft = Draft(options, configuration);
        if (!string.IsNullOrEmpty(options.UserName))
        {
            draft.Builder.Username = options.UserName;
        }

        if (!string.IsNullOrEmpty(options.Password))
        {
            draft.Builder.Password = options.Password;
        }

        return Finish(draft, options.WorkingDirectory);
    }

    private ConnectionTarget Finish(ConnectionDraft draft, string folder)
    {
        LibpqDefaults.Fill(draft, environment);
        draft.Root(folder);
        NpgsqlConnectionStringBuilder builder = draft.Builder;
        if (builder.TargetSessionAttributes is not null && !builder.Host!.Contains(','))
        {
            // libpq then looks at the one host there is and may refuse it; Npgsql refuses to look, even if only the variable asks for it.
            if (builder.TargetSessionAttributes != "any")
            {
                draft.Warn("'target_session_attrs' was ignored: there is only one host to choose from");
            }

            builder.TargetSessionAttributes = "any";
        }

        return new ConnectionTarget
        {
            ConnectionString = builder.ConnectionString,
            Source = draft.Source,
            Host = builder.Host!,
            Port = builder.Port,
            Database = builder.Database!,
            User = builder.Username!,
            PasswordFile = string.IsNullOrEmpty(builder.Password)
                ? PasswordFile.Find(string.IsNullOrEmpty(builder.Passfile) ? null : builder.Passfile, environment, draft.Warn)
                : null,
            Warnings = draft.Warnings,
        };
    }

    private ConnectionDraft Draft(MigrationOptions options, ProjectConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return FromText(options.ConnectionSource, options.ConnectionString);
        }

        if (configuration.EnvironmentConnection is ConnectionBlock ofEnvironment)
        {
            return FromBlock(ofEnvironment);
        }

        if (environment("DATABASE_URL") is string url && !string.IsNullOrWhiteSpace(url))
        {
            return FromText("DATABASE_URL", url);
        }

        if (configuration.Connection is ConnectionBlock block)
        {
            return FromBlock(block);
        }

        string[] naming = LibpqDefaults.Naming(environment);
        return naming.Length > 0
            ? new ConnectionDraft(string.Join(", ", naming), null)
            : throw new ConfigurationInvalidException(
                "Nothing says which database is meant.",
                "Give -ConnectionString (psmigrate: --url), set DATABASE_URL or PGHOST and PGDATABASE, or add a connection to psmigrate.yaml.");
    }

    private static ConnectionDraft FromText(string source, string text)
    {
        ConnectionDraft draft = new(source, null);
        ConnectionText.Read(draft, text);
        return draft;
    }

    private ConnectionDraft FromBlock(ConnectionBlock block)
    {
        IReadOnlyDictionary<string, ConfigurationText> texts = block.Texts;
        ConnectionDraft draft;
        if (texts.TryGetValue("file", out ConfigurationText? file))
        {
            draft = ForeignConfiguration.Read(file, texts["section"], environment);
        }
        else if (texts.TryGetValue("url", out ConfigurationText? url))
        {
            draft = new ConnectionDraft(block.Source, url.Position);
            ConnectionText.Read(draft, url.Value);
        }
        else
        {
            draft = new ConnectionDraft(block.Source, block.Position);
        }

        foreach ((string key, string name) in s_keys)
        {
            if (texts.TryGetValue(key, out ConfigurationText? text))
            {
                if (key == "port")
                {
                    ConnectionDraft.PortOf(text.Value, text.Error);
                }

                Apply(draft, name, text);
            }
        }

        if (texts.ContainsKey("host") || texts.ContainsKey("port"))
        {
            draft.Place();
        }

        // What another program's file named is relative to that file, and was made absolute there.
        draft.Root(Path.GetDirectoryName(block.Position.File)!);
        return draft;
    }

    /// <summary>As the parameter would be in a URL, but an error stands at its own line.</summary>
    private static void Apply(ConnectionDraft draft, string name, ConfigurationText text)
    {
        string value = text.Value;
        try
        {
            LibpqConnection.Apply(draft, name, value);
        }
        catch (ConfigurationInvalidException e) when (e.Position != text.Position)
        {
            throw text.Error($"The value of '{text.Key}' means nothing to a connection.", e.Hint);
        }
    }
}
