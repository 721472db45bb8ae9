namespace PSMigrate.Cli.Output.Text;

/// <summary>Which way a step goes, in one character.</summary>
internal static class Arrow
{
    public static string Of(MigrationDirection direction) => direction switch
    {
        MigrationDirection.Upgrade => "↑",
        MigrationDirection.Downgrade => "↓",
        _ => "=",
    };
}
