using System.Runtime.InteropServices;

namespace PSMigrate.Cli;

/// <summary>Turns Ctrl+C and SIGTERM into a cancellation; the second one is left to the system, which ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private const int Terminated = 143;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private volatile bool _isTermination;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>130 becomes 143 where it was SIGTERM that asked.</summary>
    public int ExitCode(int exitCode) =>
        _isTermination && exitCode == MigrationErrorKind.Cancelled.ExitCode() ? Terminated : exitCode;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        _isTermination = context.Signal == PosixSignal.SIGTERM;

        // Not here: what cancelling sets off may take its time, and this thread also delivers the second signal.
        _ = _source.CancelAsync();
    }
}
