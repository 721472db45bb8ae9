using System.Diagnostics;

namespace PSMigrate.Bench.Startup;

/// <summary>An open session of PowerShell, which runs a line at a time, as for somebody who types.</summary>
internal sealed class PowerShellSession : IDisposable
{
    private const string Loop = """
        $ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'
        while ($null -ne ($line = [Console]::In.ReadLine())) {
            try { . ([scriptblock]::Create($line)) *> $null; [Console]::Out.WriteLine('done') } catch { [Console]::Out.WriteLine("$_") }
        }
        """;

    private readonly Process _process = Process.Start(
        new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", Loop]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private PowerShellSession()
    {
    }

    /// <summary>Opens one, and waits until it takes lines.</summary>
    public static async Task<PowerShellSession> OpenAsync()
    {
        PowerShellSession session = new();
        await session.RunAsync("");
        return session;
    }

    /// <summary>Runs a line to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task RunAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        string? answer = await _process.StandardOutput.ReadLineAsync();
        if (answer != "done")
        {
            throw new InvalidOperationException($"{line}: {answer ?? "PowerShell ended."}");
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
