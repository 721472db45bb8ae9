namespace PSMigrate.Cli.Output.Text;

/// <summary>The last line of a run: where the database is now.</summary>
internal static class RunText
{
    public static void Write(TextWriter output, RunResult? result) => output.WriteLine(result switch
    {
        null => "Nothing was changed.",
        { Steps.Count: 0 } when result.StartHeads.SequenceEqual(result.EndHeads) => $"Nothing to do: the database is at {Amount.Rows(result.EndHeads)}.",
        _ => At(result, "is now"),
    });

    public static void WriteFailed(TextWriter output, RunResult? result)
    {
        if (result is not null)
        {
            output.WriteLine(At(result, "is"));
        }
    }

    private static string At(RunResult result, string verb) => $"Database {result.Database} {verb} at {Amount.Rows(result.EndHeads)}.";
}
