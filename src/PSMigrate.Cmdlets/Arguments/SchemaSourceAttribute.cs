using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>Takes what names a schema: text, a file or a folder, a revision (what the revisions build up to it), or a sandbox (its database).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SchemaSourceAttribute : ArgumentTransformationAttribute
{
    /// <summary>Reads the argument.</summary>
    /// <param name="engineIntrinsics">PowerShell's services; not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>The name of a source.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        FileSystemInfo file => file.FullName,
        Revision revision => $"revisions:{revision.Id}",
        SandboxInfo sandbox => sandbox.ConnectionString,
        var other => other,
    };
}
