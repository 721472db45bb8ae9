namespace PSMigrate.Cli.Output.Text;

/// <summary>Sessions that are in the way, some lines for each.</summary>
internal static class BlockerText
{
    public static void Write(TextWriter output, IReadOnlyList<Blocker> blockers)
    {
        if (blockers.Count == 0)
        {
            output.WriteLine("Nobody is in the way.");
        }

        foreach (Blocker blocker in blockers)
        {
            output.WriteLine($"{blocker}: {Doing(blocker)}");
            WriteList(output, "blocks", blocker.Blocks);
            WriteList(output, "waits for", blocker.WaitsFor);
            foreach (BlockerLock held in blocker.Locks)
            {
                output.WriteLine($"    {held}");
            }

            if (blocker.Query is { } query)
            {
                output.WriteLine($"    {query.Trim().ReplaceLineEndings("\n    ")}");
            }
        }
    }

    public static void Write(TextWriter output, StoppedBlocker? stopped)
    {
        if (stopped is null)
        {
            output.WriteLine("Nothing was changed.");
            return;
        }

        string end = stopped.Action == "terminated" && !stopped.HasEnded ? "; it is still ending" : "";
        output.WriteLine($"Process {stopped.ProcessId} was {stopped.Action}{end}.");
    }

    private static string Doing(Blocker blocker) => string.Join(", ", new[]
    {
        blocker.State ?? "its state may not be seen",
        blocker.StateAge is { } state ? $"for {Amount.Of(state)}" : null,
        blocker.TransactionAge is { } transaction ? $"transaction open for {Amount.Of(transaction)}" : null,
        blocker.IsRun ? "a run of psmigrate" : null,
    }.OfType<string>());

    private static void WriteList(TextWriter output, string word, IReadOnlyList<int> processes)
    {
        if (processes.Count > 0)
        {
            output.WriteLine($"    {word} {string.Join(", ", processes)}");
        }
    }
}
