using System.Text;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>What is left to do by hand in an imported file: a comment in a fixed form that <c>check</c> finds, and the code it is about.</summary>
internal static class ImportTodo
{
    /// <summary>How the line begins, in the first column.</summary>
    public const string Prefix = $"{ScriptTodo.Mark}: ";

    // A line of code could look like a section marker, so each has a bar before it.
    private const string Code = "-- | ";

    public static string Translate(string language, string code) => Text($"translate this revision from {language}", code);

    public static string Compare(string language, string code) => Text($"compare this SQL with the {language} it was made from", code);

    private static string Text(string todo, string code)
    {
        StringBuilder text = new($"{Prefix}{todo}\n");
        foreach (string line in code.TrimEnd().Split('\n'))
        {
            text.Append((Code + line).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
