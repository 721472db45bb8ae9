using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>A project on disk: its configuration, its files and their graph, each read when it is first needed.</summary>
internal sealed class MigrationProject(ProjectConfiguration configuration, IReadOnlyDictionary<string, string> variables, string workingDirectory)
{
    private bool _isOnScratch;
    private CompiledPlans _plans = new();

    public static MigrationProject Load(MigrationOptions options, bool isGrowing = false)
    {
        ProjectConfiguration configuration = ConfigurationFile.Load(options);
        Dictionary<string, string> variables = new(configuration.Variables, StringComparer.Ordinal);
        foreach ((string name, string value) in options.Variables)
        {
            variables[name] = value;
        }

        return new MigrationProject(configuration, variables, options.WorkingDirectory) { IsGrowing = isGrowing, ScriptHost = options.ScriptHost };
    }

    public ProjectConfiguration Configuration => configuration;

    /// <summary>What relative paths given to the door are relative to.</summary>
    public string WorkingDirectory => workingDirectory;

    /// <summary>Whether folders of revisions may be missing, because this verb writes the first file into them.</summary>
    public bool IsGrowing { get; init; }

    /// <summary>What runs revisions that are PowerShell scripts, if anything here can.</summary>
    public IScriptHost? ScriptHost { get; init; }

    public ScriptDirectory Scripts
    {
        get => field ??= ScriptDirectory.Load(configuration.VersionLocations, configuration.Recursive, IsGrowing);
        private init;
    }

    public RevisionMap Map
    {
        get => field ??= RevisionMap.Build(Scripts.Headers.Select(header => header.ToNode()));
        private init;
    }

    /// <summary>Reads the files on another thread, for who has to wait for something else meanwhile. What is wrong with them is told to who asks for them.</summary>
    public Task ReadAheadAsync() => Task.Run(() =>
    {
        try
        {
            _ = Map;
        }
        catch (MigrationException)
        {
            // Nobody has asked yet.
        }
    });

    public GraphPlanner Planner => field ??= new GraphPlanner(Map);

    public PlanCompiler Compiler => new(Map, Scripts, variables, configuration.LockTimeout, ScriptHost) { LeavesChecksOut = _isOnScratch, Known = _plans };

    public BookkeepingSql Bookkeeping => field ??= new(configuration.VersionTableSchema, configuration.VersionTable, configuration.HistoryTable);

    /// <summary>The same project with other scripts.</summary>
    public MigrationProject With(ScriptDirectory scripts) => new(configuration, variables, workingDirectory) { ScriptHost = ScriptHost, Scripts = scripts };

    /// <summary>The same project with the revisions of another folder.</summary>
    public MigrationProject At(string folder) => new(configuration with { VersionLocations = [folder], Recursive = false }, variables, workingDirectory) { ScriptHost = ScriptHost };

    /// <summary>
    /// The same project for one of many databases or schemas, which share what was read and compiled. Of a schema drift cannot be told, for the database is more than that.
    /// </summary>
    /// <param name="schema">The schema that is meant, which has the version and history tables; null for the whole database.</param>
    public MigrationProject ForOneOfMany(string? schema) => new(
        schema is null ? configuration : configuration with { VersionTableSchema = schema, DriftAction = DriftAction.Ignore }, variables, workingDirectory)
    {
        ScriptHost = ScriptHost,
        Scripts = Scripts,
        Map = Map,
        _plans = _plans,
    };

    /// <summary>The same project for a scratch database: what guards a database that matters is off, and so are checks of data.</summary>
    public MigrationProject OnScratch() => new(
        configuration with
        {
            Protected = false,
            Edited = EditedPolicy.Ignore,
            DriftAction = DriftAction.Ignore,
            Backup = BackupPolicy.None,
            RequireApproval = 0,
            AllowedTimes = [],
            Hooks = null,
        },
        variables,
        workingDirectory)
    {
        ScriptHost = ScriptHost,
        _isOnScratch = true,
    };
}
