using System.Diagnostics;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

/// <summary>A script run by a psql of its own.</summary>
internal sealed record PsqlRun(int ExitCode, string Output)
{
    // isStopping: whether it stops at an error of which the script does not say so itself.
    public static async Task<PsqlRun> OfAsync(TestDatabase database, string script, bool isStopping = false, params string[] arguments)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script);
            return await OfFileAsync(database, file, [.. isStopping ? ["--set", "ON_ERROR_STOP=1"] : (string[])[], .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<PsqlRun> OfFileAsync(TestDatabase database, string file, params string[] arguments)
    {
        ProcessStartInfo start = new("psql") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PGCLIENTENCODING"] = "LATIN1";
        foreach (string argument in (string[])["--no-psqlrc", "--dbname", database.Url, "--file", file, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new PsqlRun(process.ExitCode, output + await errors);
    }

    public PsqlRun Succeeded()
    {
        Assert.True(ExitCode == 0 && !Output.Contains("ERROR", StringComparison.Ordinal), Output);
        return this;
    }

    /// <summary>psql's exit code when a script stopped.</summary>
    public PsqlRun Stopped(string message)
    {
        Assert.Equal(3, ExitCode);
        Assert.Contains(message, Output, StringComparison.Ordinal);
        return this;
    }
}
