using System.Collections;
using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>
/// Takes what names a revision: text, objects that are about one, rows with a column Target, Revision or Id, and numbers, because
/// PowerShell reads 12e4 as one. A number written alone keeps its text; one from a variable or a list has lost it, and the
/// engine's hint says so when it is not found.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RevisionArgumentAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] s_columns = ["Target", "Revision", "Id"];

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
        PSObject row when Column(row) is { } text => text,
        var other => throw NoName(other),
    };

    private static string? Column(PSObject row) => s_columns
        .Select(name => row.Properties[name]?.Value)
        .Where(value => value is not null)
        .Select(value => LanguagePrimitives.ConvertTo<string>(value))
        .FirstOrDefault();

    // The inner exception is what tells PowerShell that an object of the pipeline is just not meant for this parameter: a sandbox
    // binds its connection string.
    private static ArgumentTransformationMetadataException NoName(object? argument)
    {
        string message = argument is null ? "Nothing names no revision." : $"A {argument.GetType().Name} names no revision.";
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }

    private static object? Plain(object? argument) => argument is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : argument;
}
