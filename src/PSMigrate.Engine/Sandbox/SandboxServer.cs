using System.Diagnostics;
using System.Security.Cryptography;

namespace PSMigrate.Engine.Sandbox;

/// <summary>
/// A throwaway PostgreSQL on a private socket. All that is on this side is a pipe: the supervisor behind it (sandbox.sh) makes the
/// server, and unmakes it when the pipe closes, which the kernel does however this process ends.
/// </summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    private const string Script = "sandbox.sh";
    private const string ScriptVariable = "PSMIGRATE_SANDBOX_SCRIPT";

    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(20);

    // The supervisor sees these and nothing else: it may run as another user, who must not read our secrets in /proc.
    private static readonly string[] s_passedOn = ["PATH", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];

    private readonly Process _supervisor;
    private readonly SandboxOptions _options;
    private int _disposed;

    private SandboxServer(Process supervisor, SandboxOptions options, SandboxInfo info)
    {
        _supervisor = supervisor;
        _options = options;
        Info = info;
    }

    public SandboxInfo Info { get; }

    /// <summary>Starts a server; takes about a second.</summary>
    /// <exception cref="ToolMissingException">There are no server binaries, or they do not work here.</exception>
    public static Task<SandboxServer> StartAsync(CancellationToken cancellationToken) => StartAsync(new SandboxOptions(), cancellationToken);

    /// <summary>As <see cref="StartAsync(CancellationToken)"/>, with settings of the server that differ, or of a certain version.</summary>
    /// <exception cref="ToolMissingException">There are no server binaries, none of that version, or they do not work here.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new ToolMissingException(
                "A sandbox needs a Unix-like system for now.",
                "Run it in WSL or in a container, or use a database of your own with -ConnectionString (--url).");
        }

        ServerBinaries binaries = options.Major is { } major
            ? await ServerBinaries.FindMajorAsync(major, cancellationToken).ConfigureAwait(false) ?? throw new ToolMissingException(
                $"A sandbox of PostgreSQL {major} needs that version's server programs, and there are none on PATH or in the usual places.",
                $"Install them (apt install postgresql-{major}, brew install postgresql@{major}), or name their folder: PSMIGRATE_POSTGRES_BIN=/path/to/bin.")
            : ServerBinaries.Find();
        string id = $"s{Convert.ToHexString(RandomNumberGenerator.GetBytes(5)).ToLowerInvariant()}";
        Process supervisor = Launch(binaries, id, options);
        try
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(s_startLimit);
            return new SandboxServer(supervisor, options, await ReadyAsync(supervisor, id, options, limit.Token).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            await EndAsync(supervisor).ConfigureAwait(false);
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                throw new ToolMissingException(
                    $"The sandbox was not ready after {s_startLimit.TotalSeconds:0} seconds, with the programs of {binaries.Directory}.",
                    "Is the machine very busy? Try again, or name another server's programs with PSMIGRATE_POSTGRES_BIN.");
            }

            throw;
        }
    }

    /// <summary>The URL of one of the server's databases.</summary>
    public string ConnectionStringFor(string database) => Url(Info.Directory, database, _options.Port);

    /// <summary>Stops the server and waits until its folder is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await EndAsync(_supervisor).ConfigureAwait(false);
        // Where setsid had to fork, the process that ended was not the supervisor yet.
        long since = Stopwatch.GetTimestamp();
        while (Directory.Exists(Info.Directory) && Stopwatch.GetElapsedTime(since) < s_stopLimit)
        {
            await Task.Delay(20, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Process Launch(ServerBinaries binaries, string id, SandboxOptions options)
    {
        ProcessStartInfo start = new("/bin/sh")
        {
            ArgumentList = { "-c", $"eval \"${ScriptVariable}\"", "psmigrate-sandbox", binaries.Directory, id },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (string name in s_passedOn)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                start.Environment[name] = value;
            }
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment[ScriptVariable] = ReadScript();
        start.Environment["PSMIGRATE_SANDBOX_SETTINGS"] = $"port = {options.Port}\n{options.Settings}";
        start.Environment["PSMIGRATE_SANDBOX_ACCESS"] = options.Access;
        return Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start.");
    }

    private static string ReadScript()
    {
        using StreamReader reader = new(typeof(SandboxServer).Assembly.GetManifestResourceStream(Script)!);
        return reader.ReadToEnd();
    }

    private static async Task<SandboxInfo> ReadyAsync(Process supervisor, string id, SandboxOptions options, CancellationToken cancellationToken)
    {
        Task<string> errors = supervisor.StandardError.ReadToEndAsync(cancellationToken);
        List<string> said = [];
        while (await supervisor.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Split('\t') is ["ready", string folder, string process, string version])
            {
                return new SandboxInfo(id, Url(folder, "postgres", options.Port), NumberIn(version), folder, int.Parse(process));
            }

            said.Add(line);
        }

        said.Add(await errors.ConfigureAwait(false));
        throw new ToolMissingException(
            $"The sandbox did not start. {string.Join('\n', said).Trim()}",
            "Read the lines above; another server's programs can be named with PSMIGRATE_POSTGRES_BIN, another temporary folder with TMPDIR.");
    }

    /// <summary><c>15.18</c> of <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c>.</summary>
    private static string NumberIn(string version) => version.Split(' ').First(word => char.IsAsciiDigit(word.FirstOrDefault()));

    private static string Url(string folder, string database, int port) =>
        $"postgresql://postgres@/{Uri.EscapeDataString(database)}?host={Uri.EscapeDataString(folder).Replace("%2F", "/", StringComparison.Ordinal)}{(port == SandboxOptions.UsualPort ? "" : $"&port={port}")}";

    private static async Task EndAsync(Process supervisor)
    {
        try
        {
            supervisor.StandardInput.Close();
            using CancellationTokenSource limit = new(s_stopLimit);
            await supervisor.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The pipe is closed either way, and the supervisor goes on by itself.
        }
        finally
        {
            supervisor.Dispose();
        }
    }
}
