using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Engine.Tests;

/// <summary>
/// Entry point of this assembly when it is run as a program: <c>dotnet PSMigrate.Engine.Tests.dll</c> owns a sandbox, says where it is
/// and waits, so that a test can kill it.
/// </summary>
internal static class SandboxOwner
{
    public static async Task Main()
    {
        Console.WriteLine("starting");
        try
        {
            SandboxServer server = await SandboxServer.StartAsync(CancellationToken.None);
            Console.WriteLine(server.Info.ConnectionString);
        }
        catch (MigrationException e)
        {
            Console.WriteLine(e.Report);
            return;
        }

        await Task.Delay(Timeout.Infinite);
    }
}
