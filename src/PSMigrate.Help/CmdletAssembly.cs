using System.Reflection;
using System.Runtime.InteropServices;

namespace PSMigrate.Help;

/// <summary>The cmdlets of an assembly as its metadata has them: nothing of it is run, since PowerShell is not here to run it in.</summary>
internal sealed class CmdletAssembly : IDisposable
{
    private readonly MetadataLoadContext _context;

    public CmdletAssembly(string path, string powerShell)
    {
        string[] beside = Directory.GetFiles(Path.GetDirectoryName(path)!, "*.dll");
        string[] runtime = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll");
        _context = new MetadataLoadContext(new PathAssemblyResolver([.. runtime, .. beside, powerShell]));
        Documentation = new Documentation(beside.Select(library => Path.ChangeExtension(library, ".xml")).Where(File.Exists));
        Cmdlets =
        [
            .. _context.LoadFromAssemblyPath(path).GetTypes()
                .Where(type => type.Data("CmdletAttribute").Any())
                .Select(type => new CmdletFacts(type))
                .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<CmdletFacts> Cmdlets { get; }

    public Documentation Documentation { get; }

    public void Dispose() => _context.Dispose();
}
