using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>Takes a duration as every option of PSMigrate does: 30s, 5m, a TimeSpan, or a number of seconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>Reads the argument.</summary>
    /// <param name="engineIntrinsics">PowerShell's services; not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>A TimeSpan.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject { BaseObject: TimeSpan span } ? span : inputData;
        if (value is null or TimeSpan)
        {
            return value;
        }

        try
        {
            // The text as typed: PowerShell reads 30s as the number 30 and keeps what was written.
            return Duration.Parse(LanguagePrimitives.ConvertTo<string>(value));
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
