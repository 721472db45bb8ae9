using System.CommandLine;

namespace PSMigrate.Cli.Options;

/// <summary>--allow-newer, of upgrade and its plan.</summary>
internal static class AllowNewerOption
{
    public static Option<bool> Create() => new("--allow-newer")
    {
        Description = "Succeed, with a warning, when the database is ahead of these files.",
    };
}
