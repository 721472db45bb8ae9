namespace PSMigrate.Engine.Execution.Offline;

/// <summary>Puts text into dollar quotes, in which neither the server nor psql looks for anything.</summary>
internal static class DollarQuote
{
    public static string Of(string text, string tag)
    {
        string free = tag;
        // Without the closing $: the text may end with what looks like the beginning of the tag.
        for (int i = 1; text.Contains("$" + free, StringComparison.Ordinal); i++)
        {
            free = $"{tag}{i}";
        }

        return $"${free}${text}${free}$";
    }
}
