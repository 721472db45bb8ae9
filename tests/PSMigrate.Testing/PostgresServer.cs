using System.Diagnostics;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Testing;

/// <summary>One sandbox PostgreSQL per test process, and a database of its own for whoever asks.</summary>
public sealed class PostgresServer
{
    // Nobody stops it: it goes when the process does, which is the sandbox's own promise.
    private static readonly Lazy<Task<SandboxServer>> s_server = new(() => Task.Run(() => SandboxServer.StartAsync(CancellationToken.None)));
    private static int s_databases;

    /// <summary>Makes a fresh, empty database.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(string template = "template0")
    {
        SandboxServer server = await StartedAsync();
        string name = $"t{Interlocked.Increment(ref s_databases)}_{Guid.NewGuid().ToString("N")[..6]}";
        // Without fsync a copy of the files is a third of the work that logging each page is; there was no choice before 15.
        string strategy = await MajorAsync() < 15 ? "" : " STRATEGY FILE_COPY";
        await new TestDatabase(server.Info.Directory, "postgres").ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}{strategy}");
        return new TestDatabase(server.Info.Directory, name);
    }

    /// <summary>Removes a database, for tests that make many.</summary>
    public async Task DropDatabaseAsync(TestDatabase database) => await (await MaintenanceAsync()).ExecuteAsync($"DROP DATABASE {database.Name} WITH (FORCE)");

    /// <summary>The server's own database, for what belongs to no database: roles, activity.</summary>
    public async Task<TestDatabase> MaintenanceAsync() => new((await StartedAsync()).Info.Directory, "postgres");

    /// <summary>The server's version, such as <c>15.18</c>.</summary>
    public async Task<string> VersionAsync() => (await StartedAsync()).Info.ServerVersion;

    /// <summary>The server's major version, such as <c>15</c>.</summary>
    public async Task<int> MajorAsync() => int.Parse((await VersionAsync()).Split('.')[0]);

    /// <summary>A skipped test on a server that is older than what the test is about.</summary>
    public async Task SkipBelowAsync(int major, string what) => Skip.If(await MajorAsync() < major, $"{what} came with PostgreSQL {major}.");

    /// <summary>pg_dump --schema-only, without what differs from run to run: comments, blank lines, the \restrict token, and which grant came first.</summary>
    public async Task<string> DumpAsync(TestDatabase database, params string[] arguments)
    {
        // The server's own, where it has one: an older pg_dump refuses a newer server.
        string own = Path.Join(ServerBinaries.Find().Directory, "pg_dump");
        ProcessStartInfo start = new(File.Exists(own) ? own : "pg_dump") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["--schema-only", "--dbname", database.Url, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"pg_dump: {await errors}");
        return string.Join('\n', WithSortedGrants(text.Split('\n').Where(line =>
            line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)
            && !line.StartsWith(@"\restrict", StringComparison.Ordinal) && !line.StartsWith(@"\unrestrict", StringComparison.Ordinal))));
    }

    /// <summary>Each GRANT with who makes it, in order; pg_dump has them in the order in which they were made once.</summary>
    private static IEnumerable<string> WithSortedGrants(IEnumerable<string> lines)
    {
        List<string> grants = [];
        string grantor = "";
        foreach (string line in lines.Append(""))
        {
            if (line.StartsWith("SET SESSION AUTHORIZATION ", StringComparison.Ordinal) || line == "RESET SESSION AUTHORIZATION;")
            {
                grantor = line[0] == 'S' ? $"{line} " : "";
            }
            else if (line.StartsWith("GRANT ", StringComparison.Ordinal))
            {
                grants.Add(grantor + line);
            }
            else
            {
                foreach (string grant in grants.Order(StringComparer.Ordinal))
                {
                    yield return grant;
                }

                grants.Clear();
                yield return line;
            }
        }
    }

    /// <summary>What <paramref name="start"/> starts; a skipped test where no server can be had.</summary>
    internal static async Task<SandboxServer> OrSkipAsync(Func<Task<SandboxServer>> start)
    {
        try
        {
            return await start();
        }
        catch (ToolMissingException e) when (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            // A test that asks for a database is a [SkippableFact] or [SkippableTheory]; where CI is set it fails instead.
            string message = $"No PostgreSQL to test with. {e.Message} {e.Hint}";
            Console.Error.WriteLine(message);
            throw new SkipException(message);
        }
    }

    private static Task<SandboxServer> StartedAsync() => OrSkipAsync(() => s_server.Value);
}
