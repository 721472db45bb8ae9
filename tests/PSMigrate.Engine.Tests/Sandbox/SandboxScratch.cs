using System.Diagnostics;
using System.Runtime.Versioning;

namespace PSMigrate.Engine.Tests.Sandbox;

/// <summary>A temporary folder that only one test's sandboxes use, so that the test can tell whether anything of them is left.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class SandboxScratch : IDisposable
{
    private readonly string _root;

    public SandboxScratch(string name = "tmp")
    {
        _root = Directory.CreateTempSubdirectory("psmtest-").FullName;
        Folder = Path.Join(_root, name);
        Directory.CreateDirectory(Folder);
        // The sandbox may run as another user than we do.
        File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(Folder, (UnixFileMode)0b111_111_111);
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public Process StartOwner(params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { typeof(SandboxOwner).Assembly.Location },
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["TMPDIR"] = Folder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>What is still there after at most ten seconds: folders and command lines that name ours. Empty is what a test wants.</summary>
    public async Task<string> LeftOverAsync()
    {
        long since = Stopwatch.GetTimestamp();
        string left;
        while ((left = Describe()).Length > 0 && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(50);
        }

        return left;
    }

    private string Describe() => string.Join('\n', Directory.GetDirectories(Folder, "psm-*").Concat(ProcessesNaming(Folder)));

    private static IEnumerable<string> ProcessesNaming(string text)
    {
        ProcessStartInfo start = new("ps") { ArgumentList = { "-A", "-o", "pid=,args=" }, RedirectStandardOutput = true };
        using Process ps = Process.Start(start)!;
        string all = ps.StandardOutput.ReadToEnd();
        ps.WaitForExit();
        return all.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal));
    }
}
