namespace PSMigrate.Cli.Output.Text;

/// <summary>An offline script: itself, or where it is.</summary>
internal static class ScriptText
{
    public static void Write(TextWriter output, MigrationScript script)
    {
        if (script.Path is null)
        {
            output.Write(script.Sql);
            return;
        }

        output.WriteLine($"{script.Path}: {script.Direction.ToString().ToLowerInvariant()} of {Amount.Of(script.Revisions.Count, "revision")}, from {Rows(script.StartHeads)} to {Rows(script.EndHeads)}.");
    }

    private static string Rows(IReadOnlyList<string> heads) => heads.Count == 0 ? "base" : string.Join(", ", heads);
}
