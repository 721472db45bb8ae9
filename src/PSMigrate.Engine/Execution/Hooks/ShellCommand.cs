using System.Diagnostics;
using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>Runs a command of the system's shell, and passes on line by line what it says.</summary>
internal static class ShellCommand
{
    /// <summary>A line for the shell.</summary>
    public static ProcessStartInfo OfLine(string line) =>
        // cmd takes the first and the last quote away and leaves what is between as it is.
        OperatingSystem.IsWindows() ? new("cmd.exe", $"/d /s /c \"{line}\"") : new("/bin/sh", ["-c", line]);

    /// <summary>A file of commands; it need not be executable.</summary>
    public static ProcessStartInfo OfFile(string path) => OperatingSystem.IsWindows() ? new("cmd.exe", ["/d", "/c", path]) : new("/bin/sh", [path]);

    /// <param name="start">What to run.</param>
    /// <param name="folder">Where.</param>
    /// <param name="variables">Environment variables besides our own.</param>
    /// <param name="tell">Takes each line that it prints, on either stream.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(
        ProcessStartInfo start, string folder, IReadOnlyDictionary<string, string> variables, Action<string> tell, CancellationToken cancellationToken)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardErrorEncoding = start.StandardOutputEncoding;
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        void Tell(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                tell(SecretMask.MaskMessage(line));
            }
        }
    }
}
