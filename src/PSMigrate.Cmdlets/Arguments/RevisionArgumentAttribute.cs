using System.Collections;
using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>
/// Takes what names a revision: text, objects that are about one, and numbers, because PowerShell reads 12e4 and -1 as such. A number
/// written alone keeps its text; one from a variable or a list has lost it, and the engine's hint says so when it is not found.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RevisionArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Reads the argument.</summary>
    /// <param name="engineIntrinsics">PowerShell's services; not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>A target, or an array of them.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Plain(inputData) switch
    {
        null => null,
        string text => text,
        IEnumerable many => many.Cast<object?>().Select(Name).ToArray(),
        _ => Name(inputData),
    };

    private static string Name(object? argument) => Plain(argument) switch
    {
        Revision revision => revision.Id,
        StepResult step => step.Revision,
        PlanStep step => step.Revision,
        string text => text,
        IConvertible => LanguagePrimitives.ConvertTo<string>(argument),

        // Others get their chance by the name of a property.
        object other => throw new ArgumentTransformationMetadataException($"A {other.GetType().Name} does not name a revision."),
        null => throw new ArgumentTransformationMetadataException("A revision has a name."),
    };

    private static object? Plain(object? argument) => argument is PSObject wrapped ? wrapped.BaseObject : argument;
}
