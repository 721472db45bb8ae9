using System.Collections;
using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>
/// Refuses an argument that is given without a value, as from a variable that is not set: as if it were absent, another database or folder
/// would be taken.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotBlankAttribute : ValidateArgumentsAttribute
{
    /// <summary>Looks at the argument.</summary>
    /// <param name="arguments">The argument.</param>
    /// <param name="engineIntrinsics">PowerShell's services; not used.</param>
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (IsBlank(arguments))
        {
            throw new ValidationMetadataException("It is given without a value: is the variable set that it comes from?");
        }
    }

    private static bool IsBlank(object? argument) => argument switch
    {
        null => true,
        PSObject wrapped => IsBlank(wrapped.BaseObject),
        string text => string.IsNullOrWhiteSpace(text),
        IEnumerable many => many.Cast<object?>().ToArray() is var all && (all.Length == 0 || all.Any(IsBlank)),
        _ => false,
    };
}
