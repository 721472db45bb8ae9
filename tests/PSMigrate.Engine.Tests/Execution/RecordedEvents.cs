using System.Collections.Concurrent;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Everything an engine said.</summary>
public sealed class RecordedEvents : IProgress<MigrationEvent>
{
    private readonly ConcurrentQueue<MigrationEvent> _events = new();

    public IEnumerable<T> Of<T>()
        where T : MigrationEvent => _events.OfType<T>();

    public void Report(MigrationEvent value) => _events.Enqueue(value);
}
