namespace PSMigrate.Cli.Output;

/// <summary>The few colours there are, as the terminal is told them.</summary>
internal static class Color
{
    public const string Red = "31";
    public const string Green = "32";
    public const string Yellow = "33";

    public static string Paint(string text, string color, bool isOn) => isOn ? $"\e[{color}m{text}\e[0m" : text;
}
