namespace PSMigrate.Cli;

/// <summary>Being stopped, as an error like any other: a run that had not begun has nothing of its own to say about it.</summary>
internal static class Stopped
{
    public static CancelledException Because(OperationCanceledException reason) =>
        new("Stopped on request.", "Nothing is left half done: run the same command again.", inner: reason);
}
