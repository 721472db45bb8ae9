using System.Management.Automation;
using System.Runtime.Loader;

namespace PSMigrate.Cmdlets.Loading;

/// <summary>
/// What happens when the module comes and goes. Loads nothing: the first cmdlet that needs the engine does. Every runspace that
/// imports adds its own handler and takes only its own away, so the last one to leave turns the lights off.
/// </summary>
public sealed class ModuleLifecycle : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Called by PowerShell when the module is imported.</summary>
    public void OnImport() => AssemblyLoadContext.Default.Resolving += EngineLoadContext.ResolveEngine;

    /// <summary>Called by PowerShell when the module is removed.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= EngineLoadContext.ResolveEngine;
}
