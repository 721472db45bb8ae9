using System.CommandLine;
using System.CommandLine.Parsing;

namespace PSMigrate.Cli.Options;

/// <summary>The options that every command takes, before its name or after it.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string[]> _path = new("--path")
    {
        Description = "Folder of revision files; repeatable. Replaces version_locations, and no configuration is needed with it.",
        HelpName = "folder",
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = "Path of psmigrate.yaml. Default: PSMIGRATE_CONFIG, else the first one here or above.",
        HelpName = "file",
    };

    private readonly Option<string?> _environment = new("--env") { Description = "Environment of the configuration to use.", HelpName = "name" };

    private readonly Option<string?> _url = new("--url")
    {
        Description = "Database, as postgresql://user@host/db or Host=...;Database=.... Before every other source.",
        HelpName = "url",
    };

    private readonly Option<IReadOnlyDictionary<string, string>> _variables = new("--var")
    {
        Description = "Value of ${name} in scripts with 'variables: true'; repeatable.",
        HelpName = "name=value",
        CustomParser = Values.Variables,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Run on a throwaway PostgreSQL that is gone afterwards." };
    private readonly Option<string> _format = new("--format")
    {
        Description = "text, for people, or json: one document, in snake_case.",
        HelpName = "text|json",
        CustomParser = Values.Format,
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say more: long forms, statements, the server's notices, stacks." };

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Ask nothing. Without a terminal nothing is asked anyway." };

    public Option<TimeSpan?> LockWait { get; } = new("--lock-wait")
    {
        Description = "How long to wait for another run to end. Default: the configuration's lock_wait.",
        HelpName = "30s",
        CustomParser = Values.Duration,
    };

    public Option<string?> ConfirmDatabase { get; } = new("--confirm-database")
    {
        Description = "Name of the database that is meant; needed in a protected environment.",
        HelpName = "name",
    };

    public void AddTo(RootCommand root)
    {
        foreach (Option option in (Option[])[_config, _environment, _path, _url, _variables, _sandbox, _format, _verbose, Yes, LockWait, ConfirmDatabase])
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        BlankValue.Refuse(_config, _environment, _path, _url);
    }

    public bool IsVerbose(ParseResult parsed) => parsed.GetResult(_verbose) is { Errors: var errors } && !errors.Any() && parsed.GetValue(_verbose);

    /// <summary>Also answers when something else on the command line is wrong.</summary>
    public bool WantsJson(ParseResult parsed) =>
        parsed.GetResult(_format)?.Tokens.Any(token => token.Value.Equals("json", StringComparison.OrdinalIgnoreCase)) == true;

    public bool WantsJson(SymbolResult result) =>
        result.GetResult(_format)?.Tokens.Any(token => token.Value.Equals("json", StringComparison.OrdinalIgnoreCase)) == true;

    public MigrationOptions ToEngine(ParseResult parsed) => new()
    {
        Config = parsed.GetValue(_config),
        Environment = parsed.GetValue(_environment),
        MigrationPath = parsed.GetValue(_path) ?? [],
        ConnectionString = parsed.GetValue(_url),
        ConnectionSource = "--url",
        Variables = parsed.GetValue(_variables) ?? new Dictionary<string, string>(),
        Sandbox = parsed.GetValue(_sandbox),
    };
}
