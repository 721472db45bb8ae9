using System.CommandLine;

namespace PSMigrate.Cli.Options;

/// <summary>--allow-data-loss, of downgrade and undo.</summary>
internal static class DataLossOption
{
    public static Option<bool> Create() => new("--allow-data-loss")
    {
        Description = "Lose the rows and values that are counted first. Without it that takes a recent backup, see backup_max_age.",
    };
}
