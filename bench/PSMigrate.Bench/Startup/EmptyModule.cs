namespace PSMigrate.Bench.Startup;

/// <summary>A compiled module with one command that does nothing: what PowerShell itself costs.</summary>
internal sealed class EmptyModule : IDisposable
{
    public const string Command = "Get-Nothing";

    private const string Source = """
        using System.Management.Automation;
        [Cmdlet(VerbsCommon.Get, "Nothing")]
        public sealed class GetNothing : PSCmdlet { }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psmigrate-bench-");

    private EmptyModule()
    {
    }

    public string Path => System.IO.Path.Join(_folder.FullName, "Empty.dll");

    public static async Task<EmptyModule> CreateAsync()
    {
        EmptyModule module = new();
        await BenchServer.RunToolAsync("pwsh", "-NoProfile", "-Command", $"Add-Type -OutputType Library -OutputAssembly '{module.Path}' -TypeDefinition '{Source}'");
        return module;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
