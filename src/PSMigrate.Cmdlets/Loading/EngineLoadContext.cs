using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PSMigrate.Cmdlets.Loading;

/// <summary>Holds the engine and its packages, so that no other module's versions of them matter to us and ours to nobody.</summary>
/// <param name="directory">The folder they are in; what is compiled ahead for a kind of machine is in a folder of that name within.</param>
internal sealed class EngineLoadContext(string directory) : AssemblyLoadContext("PSMigrate")
{
    private const string EngineName = "PSMigrate.Engine";

    private static readonly Assembly s_shared = typeof(MigrationEvent).Assembly;
    private static readonly EngineLoadContext s_engine = new(
        Path.Join(Path.GetDirectoryName(typeof(EngineLoadContext).Assembly.Location), "engine"));

    /// <summary>Answers PowerShell's own context when it misses the engine; null for every other name.</summary>
    internal static Assembly? ResolveEngine(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == EngineName ? s_engine.TryLoad(EngineName) : null;

    /// <summary>Makes sure that the engine is there before anything refers to it: the runtime remembers a failed attempt for good.</summary>
    /// <exception cref="ToolMissingException">It is not.</exception>
    internal static void EnsureEngineExists()
    {
        string path = s_engine.PathOf(EngineName);
        if (!File.Exists(path))
        {
            throw new ToolMissingException(
                $"The module is incomplete: there is no {path}.",
                "Install the module again, or in a clone of the repository run 'dotnet build'.");
        }
    }

    // Null sends the name on to PowerShell's context: the runtime's own assemblies come from there.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == s_shared.GetName().Name ? s_shared : TryLoad(assemblyName.Name);

    // By path: asking by name for a missing file comes back here and overflows the stack.
    private Assembly? TryLoad(string? name)
    {
        string path = PathOf(name);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    // A machine refuses what is compiled for another one, so there is always a portable file, too.
    private string PathOf(string? name)
    {
        string compiled = Path.Join(directory, RuntimeInformation.RuntimeIdentifier, $"{name}.dll");
        return File.Exists(compiled) ? compiled : Path.Join(directory, $"{name}.dll");
    }
}
