using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Runs <c>alembic</c>, where it is on PATH, in the folder of its configuration.</summary>
internal sealed class AlembicCommand(string folder)
{
    /// <summary>Whether it was found, as far as is known.</summary>
    public bool IsMissing { get; private set; }

    public async Task<AlembicRun?> RunAsync(string verb, string range, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("alembic", [verb, range, "--sql"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using Process? process = Start(start);
        if (process is null)
        {
            IsMissing = true;
            return null;
        }

        process.StandardInput.Close();
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            string error = (await errors.ConfigureAwait(false)).TrimEnd();
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new AlembicRun(
                $"alembic {verb} {range} --sql",
                process.ExitCode == 0,
                output.ReplaceLineEndings("\n"),
                error.Split('\n')[^1].Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
