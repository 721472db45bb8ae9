using System.Collections;
using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>Takes sandboxes where their ids are wanted.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SandboxArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Reads the argument.</summary>
    /// <param name="engineIntrinsics">PowerShell's services; not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>The ids.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        SandboxInfo sandbox => sandbox.Id,
        IEnumerable items and not string => items.Cast<object?>().Select(item => Transform(engineIntrinsics, item)).ToArray(),
        var other => other,
    };
}
