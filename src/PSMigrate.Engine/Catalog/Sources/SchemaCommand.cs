using System.Diagnostics;
using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Runs a command that prints the SQL of a schema.</summary>
internal static class SchemaCommand
{
    // What a shell answers for a command that it does not find.
    private const int NotFound = 127;
    private const int Longest = 2000;

    /// <param name="line">What the shell gets.</param>
    /// <param name="folder">Where it runs.</param>
    /// <exception cref="ConfigurationInvalidException">It failed, or printed nothing.</exception>
    public static async Task<string> RunAsync(string line, string folder, CancellationToken cancellationToken)
    {
        // cmd takes the first and the last quote away and leaves what is between as it is.
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new("cmd.exe", $"/d /s /c \"{line}\"") : new("/bin/sh", ["-c", line]);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardErrorEncoding = start.StandardOutputEncoding;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            string error = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode != 0 ? throw Failed(line, process.ExitCode, error)
                : string.IsNullOrWhiteSpace(output) ? throw Empty(line, error)
                : output.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ConfigurationInvalidException Failed(string line, int code, string error) => new(
        $"The command '{SecretMask.MaskMessage(line)}' ended with {code}{Said(error)}",
        code == NotFound ? "Is it installed, and on PATH? It runs in the folder of psmigrate.yaml." : "Run it by itself in the folder of psmigrate.yaml: it must print SQL, and end with 0.");

    // A schema without anything is possible, and not what a command is asked for.
    private static ConfigurationInvalidException Empty(string line, string error) => new(
        $"The command '{SecretMask.MaskMessage(line)}' printed no SQL{Said(error)}", "Run it by itself in the folder of psmigrate.yaml: it must print SQL to stdout.");

    // The end is where programs say what went wrong.
    private static string Said(string error)
    {
        string text = SecretMask.MaskMessage(error.Trim());
        return text.Length == 0 ? "." : $": {(text.Length > Longest ? $"... {text[^Longest..]}" : text)}";
    }
}
