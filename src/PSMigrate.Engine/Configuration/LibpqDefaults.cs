using Npgsql;

namespace PSMigrate.Engine.Configuration;

/// <summary>
/// Fills in what a source left out, in libpq's order: the service file, the PG* variables, libpq's own defaults. (The password file comes
/// last of all, when the server asks.) Host and port go together: a host of one source never gets the port of another.
/// </summary>
internal static class LibpqDefaults
{
    private static readonly string[] s_places = ["PGHOST", "PGHOSTADDR", "PGDATABASE", "PGSERVICE"];

    /// <summary>The variables that say by themselves which database is meant.</summary>
    public static string[] Naming(Func<string, string?> environment) => [.. s_places.Where(name => environment(name) is { Length: > 0 })];

    public static void Fill(ConnectionDraft draft, Func<string, string?> environment)
    {
        if ((draft.Service ?? Given(environment, "PGSERVICE")) is { Length: > 0 } service)
        {
            Add(draft, ServiceFile.Read(service, isShown: draft.Service is null, environment));
        }

        List<(string Name, string Value)> variables = [];
        foreach ((string name, string variable) in Variables())
        {
            if (Given(environment, variable) is string value)
            {
                variables.Add((name, value));
            }
        }

        Add(draft, variables);
        AddDefaults(draft.Builder);
    }

    private static IEnumerable<(string Name, string Variable)> Variables() => LibpqParameter.Mapped
        .Where(parameter => parameter.Variable is not null)
        .Select(parameter => (parameter.Name, parameter.Variable!))
        .Concat([("host", "PGHOST"), ("hostaddr", "PGHOSTADDR"), ("port", "PGPORT")]);

    private static void Add(ConnectionDraft draft, IReadOnlyList<(string Name, string Value)> pairs)
    {
        bool hasPlace = draft.HasPlace;
        HashSet<string> given = [.. LibpqParameter.Mapped.Where(parameter => draft.Has(parameter.Keyword)).Select(parameter => parameter.Name)];
        foreach ((string name, string value) in pairs)
        {
            if (name is "host" or "hostaddr" or "port" ? !hasPlace : !given.Contains(name))
            {
                LibpqConnection.Apply(draft, name, value);
            }
        }

        if (!hasPlace)
        {
            draft.Place();
        }
    }

    private static void AddDefaults(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Host))
        {
            string[] folders = ["/var/run/postgresql", "/tmp"];
            builder.Host = folders.FirstOrDefault(folder => File.Exists($"{folder}/.s.PGSQL.{builder.Port}")) ?? "localhost";
        }

        if (string.IsNullOrEmpty(builder.Username))
        {
            builder.Username = Environment.UserName;
        }

        if (string.IsNullOrEmpty(builder.Database))
        {
            builder.Database = builder.Username;
        }
    }

    private static string? Given(Func<string, string?> environment, string name) => environment(name) is { Length: > 0 } value ? value : null;
}
