using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PSMigrate.Cli.Options;

/// <summary>The options that have to do with backups.</summary>
internal sealed class BackupOption
{
    private readonly Option<BackupKind> _kind = new("--backup")
    {
        Description = "Take a backup before anything runs: dump, restore-point, or required: the one that the configuration names. Default: the configuration's.",
        HelpName = "dump|restore-point|required",
        CustomParser = Kind,
    };

    private readonly Option<string?> _path = new("--backup-path")
    {
        Description = "With a dump: where to, as --output of backup.",
        HelpName = "path",
    };

    public static Option<int> Jobs(string description) => new("--jobs") { Description = description, HelpName = "4", CustomParser = Number, DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        command.Options.Add(_kind);
        command.Options.Add(_path);
        BlankValue.Refuse(_path);
    }

    public RunBackup Of(Commands.CommandCall call) => new() { Kind = call.Get(_kind), Path = call.Get(_path) };

    public static BackupFormat Format(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        switch (text)
        {
            case "custom":
                return BackupFormat.Custom;
            case "directory":
                return BackupFormat.Directory;
            default:
                result.AddError($"'{text}' is no form of a backup: write custom or directory.");
                return default;
        }
    }

    public static int Number(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
        {
            return number;
        }

        result.AddError($"'{text}' is no number from 1.");
        return 1;
    }

    private static BackupKind Kind(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        switch (text)
        {
            case "dump":
                return BackupKind.Dump;
            case "restore-point":
                return BackupKind.RestorePoint;
            case "required":
                return BackupKind.Required;
            default:
                result.AddError($"'{text}' is no kind of backup: write dump, restore-point or required.");
                return default;
        }
    }
}
