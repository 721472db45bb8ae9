using System.Collections.Concurrent;

namespace PSMigrate.Engine.Sandbox;

/// <summary>The sandboxes this process has started by name and not stopped yet.</summary>
internal static class SandboxRegistry
{
    private static readonly ConcurrentDictionary<string, SandboxServer> s_running = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<SandboxInfo> Running => [.. s_running.Values.Select(server => server.Info).OrderBy(info => info.Id, StringComparer.Ordinal)];

    public static async Task<SandboxInfo> StartAsync(CancellationToken cancellationToken)
    {
        SandboxServer server = await SandboxServer.StartAsync(cancellationToken).ConfigureAwait(false);
        s_running[server.Info.Id] = server;
        return server.Info;
    }

    /// <exception cref="TargetInvalidException">No sandbox of this process has the id.</exception>
    public static async Task StopAsync(string id)
    {
        if (!s_running.TryRemove(id, out SandboxServer? server))
        {
            string[] known = [.. Running.Select(info => info.Id)];
            throw new TargetInvalidException(
                $"No sandbox '{id}' runs in this process.",
                known.Length == 0
                    ? "None runs: each ends with the process that started it. Start one with Start-DbSandbox (psmigrate sandbox)."
                    : $"Running: {string.Join(", ", known)}.");
        }

        await server.DisposeAsync().ConfigureAwait(false);
    }
}
