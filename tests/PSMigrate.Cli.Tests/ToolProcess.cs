using System.Diagnostics;

namespace PSMigrate.Cli.Tests;

/// <summary>
/// The tool as a process of its own: signals, streams and exit codes as a shell sees them. It is the one that was built with these tests, or the
/// program that PSMIGRATE_TOOL names, such as a native one.
/// </summary>
internal sealed class ToolProcess : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The program to test instead of what was built with these tests; null for that.</summary>
    public static readonly string? Published = Environment.GetEnvironmentVariable("PSMIGRATE_TOOL") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    private readonly Process _process;
    private readonly Task<string> _error;

    private ToolProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public TextReader Out => _process.StandardOutput;

    public static ToolProcess Start(params string[] arguments) => Start(new Dictionary<string, string?>(), arguments);

    /// <summary>Starts it with these environment variables; null takes one away.</summary>
    public static ToolProcess Start(IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        ProcessStartInfo start = new(Published ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] program = Published is null ? [Path.Join(AppContext.BaseDirectory, "psmigrate.dll")] : [];
        foreach (string argument in (string[])[.. program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // The CI system that runs the tests is not to be told of them.
        start.Environment.Remove("GITHUB_ACTIONS");
        start.Environment.Remove("TF_BUILD");
        foreach ((string name, string? value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!);
    }

    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string?>(), arguments, CancellationToken.None);

    /// <summary>Runs it to its end; what is stopped gets the signal of Ctrl+C.</summary>
    public static async Task<ToolRun> RunAsync(IReadOnlyDictionary<string, string?> variables, string[] arguments, CancellationToken stop)
    {
        using ToolProcess process = Start(variables, arguments);
        using CancellationTokenRegistration registration = stop.Register(() => _ = process.SignalAsync("INT"));
        return await process.EndAsync();
    }

    /// <summary>Waits for its end and reads what is left of its output.</summary>
    public async Task<ToolRun> EndAsync()
    {
        string output = await Out.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new ToolRun(_process.ExitCode, output, await _error);
    }

    /// <summary>Sends a signal by name, as <c>kill -s</c> does.</summary>
    public async Task SignalAsync(string name)
    {
        using Process kill = Process.Start("/bin/sh", ["-c", $"kill -s {name} {_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
