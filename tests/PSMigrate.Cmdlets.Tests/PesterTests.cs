using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>
/// The bridge to Pester: `dotnet test` walks the module in a real pwsh. PSMIGRATE_PWSH names one that is not on PATH;
/// PSMIGRATE_REQUIRE_PWSH=1 makes a machine without one a failure. The counts (passed, failed, skipped) also go to
/// TestResults/pester.txt, or to the file that PSMIGRATE_PESTER_RESULTS names, for .ci/run to add up.
/// </summary>
public sealed partial class PesterTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(30);

    private static string Results => Environment.GetEnvironmentVariable("PSMIGRATE_PESTER_RESULTS") is { Length: > 0 } path
        ? path
        : Path.Join(ModuleFolder.Root, "TestResults", "pester.txt");

    [SkippableFact]
    public async Task The_module_passes_its_Pester_tests()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Results))!);
        File.Delete(Results);
        if (FindPwsh() is not { } pwsh)
        {
            Miss("there is no pwsh on PATH and PSMIGRATE_PWSH names none");
            return;
        }

        string[] lines = await RunAsync(pwsh);
        if (lines.FirstOrDefault(line => line.StartsWith("Pester: missing", StringComparison.Ordinal)) is { } missing)
        {
            Miss(missing);
        }

        Match counts = lines.Select(line => Counts().Match(line)).LastOrDefault(match => match.Success)
            ?? throw new InvalidOperationException($"Pester did not come to its end:\n{string.Join('\n', lines.TakeLast(40))}");
        await File.WriteAllTextAsync(Results, $"{counts.Groups["passed"].Value} {counts.Groups["failed"].Value} {counts.Groups["skipped"].Value}\n");
        string[] failed = [.. lines.Where(line => line.StartsWith("[-]", StringComparison.Ordinal))];
        Assert.True(counts.Groups["failed"].Value == "0" && failed.Length == 0, $"{counts.Value}\n{string.Join('\n', failed)}");
        Assert.NotEqual("0", counts.Groups["passed"].Value);
    }

    private static void Miss(string reason)
    {
        string message = $"The Pester tests did not run: {reason}.";
        Console.Error.WriteLine(message);
        Assert.False(Environment.GetEnvironmentVariable("PSMIGRATE_REQUIRE_PWSH") == "1", message);
        Skip.If(true, message);
    }

    private static string? FindPwsh()
    {
        if (Environment.GetEnvironmentVariable("PSMIGRATE_PWSH") is { Length: > 0 } named)
        {
            return named;
        }

        string program = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Join(folder, program))
            .FirstOrDefault(File.Exists);
    }

    private async Task<string[]> RunAsync(string pwsh)
    {
        ProcessStartInfo start = new(pwsh)
        {
            ArgumentList = { "-NoProfile", "-NonInteractive", "-File", Path.Join(ModuleFolder.Root, "tests", "Module", "run.ps1") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        List<string> lines = [];
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Take($"[-] Pester was still running after {s_limit.TotalMinutes} minutes.");
        }

        lock (lines)
        {
            return [.. lines];
        }

        void Take(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (lines)
            {
                lines.Add(line);
                output.WriteLine(line);
            }
        }
    }

    [GeneratedRegex("^Pester: (?<passed>[0-9]+) passed, (?<failed>[0-9]+) failed, (?<skipped>[0-9]+) skipped$")]
    private static partial Regex Counts();
}
