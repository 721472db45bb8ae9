using System.CommandLine;

namespace PSMigrate.Cli.Options;

/// <summary>--wait, of the commands that may come before their server.</summary>
internal static class WaitOption
{
    public static Option<TimeSpan?> Create() => new("--wait")
    {
        Description = "How long to keep trying while the server cannot be reached.",
        HelpName = "60s",
        CustomParser = Values.Duration,
    };
}
