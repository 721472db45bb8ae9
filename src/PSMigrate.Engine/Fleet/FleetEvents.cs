using System.Collections.Concurrent;

namespace PSMigrate.Engine.Fleet;

/// <summary>What one target of a fleet has to say: its warnings, under its name, and what it waits for. Of a thousand that warn of the same, one does.</summary>
internal sealed class FleetEvents(string name, ConcurrentDictionary<string, string> said, IProgress<MigrationEvent> progress) : IProgress<MigrationEvent>
{
    private bool _waits;

    /// <summary>How the run ended, where one did.</summary>
    public RunResult? Run { get; private set; }

    public void Report(MigrationEvent value)
    {
        switch (value)
        {
            case RunCompleted completed:
                Run = completed.Result;
                break;
            case Note { IsWarning: true } note:
                Warn(note.Text);
                break;
            case ServerNotice { Severity: "WARNING" } notice:
                Warn(notice.Text);
                break;
            case LockWaiting waiting when !_waits:
                _waits = true;
                progress.Report(new Note($"{name}: waiting for {waiting.Holder}, at most {Duration.Describe(waiting.Limit)}"));
                break;
        }
    }

    private void Warn(string text)
    {
        if (said.TryAdd(text, name))
        {
            progress.Report(new Note($"{name}: {text}", IsWarning: true));
        }
    }
}
