using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Fleet;

/// <summary>Finds out what a fleet consists of. What is wrong with any target is told before the first one begins.</summary>
/// <param name="options">What the door knows of all of them.</param>
/// <param name="identity">Who asks a database for its schemas.</param>
/// <param name="progress">Told what happens.</param>
internal sealed class FleetRoster(MigrationOptions options, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private readonly Dictionary<string, MigrationProject> _projects = new(StringComparer.Ordinal);

    /// <exception cref="ConfigurationInvalidException">A target is none, or there twice.</exception>
    /// <exception cref="TargetInvalidException">Nothing says what is meant, or the query for schemas is none.</exception>
    public async Task<IReadOnlyList<FleetMember>> CallAsync(FleetRequest request, CancellationToken cancellationToken)
    {
        List<(FleetMember Member, FleetTarget Target)> members = [];
        IReadOnlyList<FleetTarget> targets = Targets(request);
        foreach (FleetTarget target in targets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FleetMember member = MemberOf(target);
            if (request.SchemaQuery is null)
            {
                members.Add((member, target));
                continue;
            }

            foreach (string schema in await SchemasAsync(member, target, request.SchemaQuery, cancellationToken).ConfigureAwait(false))
            {
                members.Add((member with { Name = targets.Count == 1 ? schema : $"{member.Name}/{schema}", Schema = schema, Project = member.Project.ForOneOfMany(schema) }, target));
            }
        }

        EnsureDifferent(members);
        return [.. members.Select(member => member.Member)];
    }

    private IReadOnlyList<FleetTarget> Targets(FleetRequest request)
    {
        if (request.TargetFile is { } file)
        {
            return request.Targets.Count == 0
                ? FleetTargetFile.Read(Path.GetFullPath(file, options.WorkingDirectory), System.Environment.GetEnvironmentVariable)
                : throw new TargetInvalidException("The targets come from a file or one by one, not both.", "Leave one of them out.");
        }

        if (request.Targets.Count > 0)
        {
            return [.. request.Targets.Select(target => target.Text is null ? target : FleetTargetText.Read(target))];
        }

        return request.SchemaQuery is not null ? [new FleetTarget()] : throw new TargetInvalidException(
            "Nothing says which databases are meant.",
            "Send them through the pipeline, or name a file with -TargetFile (--targets), or ask for schemas with -SchemaQuery (--schema-query).");
    }

    private FleetMember MemberOf(FleetTarget target)
    {
        if (new[] { target.ConnectionString, target.Environment, target.Schema, target.Name }.Any(value => value is not null && string.IsNullOrWhiteSpace(value)))
        {
            throw new ConfigurationInvalidException("A target is given without a value.", "Is the variable set that it comes from?", target.Position);
        }

        string? environment = target.Environment ?? options.Environment;
        MigrationOptions own = options with
        {
            Environment = environment,
            ConnectionString = target.ConnectionString ?? (target.Environment is null ? options.ConnectionString : null),
            ConnectionSource = target.ConnectionString is null ? options.ConnectionSource : target.Position?.ToString() ?? target.Name ?? "its target",
        };
        MigrationProject project = ProjectOf(own, target);
        if (target is { Environment: { } named, ConnectionString: null } && project.Configuration.EnvironmentConnection is null)
        {
            throw new ConfigurationInvalidException(
                $"The environment {named} has no connection, so it is no target.", "Give it one in psmigrate.yaml, or name the database by a URL.", target.Position);
        }

        ConnectionTarget connection = Positioned(target, () => ConnectionResolver.Resolve(own, project.Configuration));
        string? schema = target.Schema is null ? null : FleetSchemas.NameOf(target.Schema);
        return new FleetMember(target.Name ?? schema ?? connection.Database, own, project.ForOneOfMany(schema), connection, schema);
    }

    private MigrationProject ProjectOf(MigrationOptions own, FleetTarget target)
    {
        string environment = own.Environment ?? "";
        if (!_projects.TryGetValue(environment, out MigrationProject? project))
        {
            project = Positioned(target, () => MigrationProject.Load(own));
            _projects.Add(environment, project);
        }

        return project;
    }

    private async Task<IReadOnlyList<string>> SchemasAsync(FleetMember member, FleetTarget target, string query, CancellationToken cancellationToken)
    {
        if (member.Schema is not null)
        {
            throw new TargetInvalidException($"The target {member.Name} names a schema, and the query for schemas others.", "Leave one of them out.", target.Position);
        }

        DatabaseDoor door = new(member.Options, progress);
        await using (door.ConfigureAwait(false))
        {
            MigrationSession session = await door.OpenAsync(member.Project, identity, readOnly: true, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                return await FleetSchemas.ReadAsync(session, query, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Two with one version table would wait for each other, and the second find nothing to do.
    private static void EnsureDifferent(List<(FleetMember Member, FleetTarget Target)> members)
    {
        Dictionary<object, FleetMember> places = [];
        foreach ((FleetMember member, FleetTarget target) in members)
        {
            ProjectConfiguration configuration = member.Project.Configuration;
            object place = (member.Connection.Place.ToLowerInvariant(), member.Connection.Database, configuration.VersionTableSchema, configuration.VersionTable);
            if (!places.TryAdd(place, member))
            {
                throw new ConfigurationInvalidException(
                    $"{Describe(member)} is a target twice{(places[place].Name == member.Name ? "" : $", as {places[place].Name} and as {member.Name}")}.", "Name each of them once.", target.Position);
            }
        }

        // Databases of one name on several servers are told apart by their server; a name that somebody gave stays.
        ILookup<(string Database, string? Schema), FleetMember> namesakes = members.Select(entry => entry.Member).ToLookup(member => (member.Connection.Database, member.Schema));
        for (int i = 0; i < members.Count; i++)
        {
            (FleetMember member, FleetTarget target) = members[i];
            if (target.Name is null && target.Schema is null && namesakes[(member.Connection.Database, member.Schema)].Skip(1).Any())
            {
                members[i] = (member with { Name = $"{member.Connection.Place}/{member.Name}" }, target);
            }
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach ((FleetMember member, FleetTarget target) in members)
        {
            if (!names.Add(member.Name))
            {
                throw new ConfigurationInvalidException($"Two targets are called {member.Name}.", "Give each a name of its own: 'name = ' before the URL, or the property Name.", target.Position);
            }
        }
    }

    private static string Describe(FleetMember member)
    {
        string place = $"{member.Connection.Database} on {member.Connection.Place}";
        return member.Schema is null ? $"Database {place}" : $"Schema {member.Schema} of database {place}";
    }

    private static T Positioned<T>(FleetTarget target, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ConfigurationInvalidException e) when (e.Position is null && target.Position is not null)
        {
            throw new ConfigurationInvalidException(e.Message, e.Hint, target.Position, e);
        }
    }
}
