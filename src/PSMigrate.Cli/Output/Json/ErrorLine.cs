namespace PSMigrate.Cli.Output.Json;

/// <summary>What stands on stderr: <c>{"error":{...}}</c>.</summary>
internal sealed record ErrorLine(ErrorDocument Error);
